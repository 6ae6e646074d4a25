import { useEffect, useSyncExternalStore } from 'react';
import type { ActionPlanView, ActionView } from '../../../shared/contract/action-shapes.ts';
import { call } from './call.ts';
import { useMe } from './me.tsx';
import type { Problem } from './problem.ts';

type Known = { readonly plan?: ActionPlanView; readonly problem?: Problem; readonly asking: boolean };

/** An agency’s plan as several fields of a page share it: asked once, and changed by each. */
export type SharedPlan = {
  readonly plan: ActionPlanView | undefined;
  readonly problem: Problem | undefined;
  readonly again: () => void;
  /** Shows an action that was just added or changed. */
  readonly put: (view: ActionView) => void;
};

const nothing: Known = { asking: false };
const known = new Map<string, Known>();
const listeners = new Set<() => void>();

const set = (key: string, value: Known): void => {
  known.set(key, value);
  for (const listener of [...listeners]) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

async function ask(key: string, agencyId: string): Promise<void> {
  if (known.get(key)?.asking) return;
  const { plan } = known.get(key) ?? nothing;
  set(key, { ...(plan && { plan }), asking: true });
  const outcome = await call('list-actions', { params: { agencyId } });
  set(
    key,
    outcome.ok
      ? { plan: outcome.data, asking: false }
      : { ...(plan && { plan }), problem: outcome.problem, asking: false },
  );
}

/** The plan of an agency, for the person signed in. */
export function usePlan(agencyId: string): SharedPlan {
  const key = `${useMe().person.id}|${agencyId}`;
  const now = useSyncExternalStore(subscribe, () => known.get(key) ?? nothing);
  useEffect(() => {
    if (!known.has(key)) void ask(key, agencyId);
  }, [key, agencyId]);
  return {
    plan: now.plan,
    problem: now.problem,
    again: () => void ask(key, agencyId),
    put: (view) => {
      const { plan } = known.get(key) ?? nothing;
      if (plan === undefined) return;
      const others = plan.actions.filter(({ action }) => action.id !== view.action.id);
      set(key, { plan: { ...plan, actions: [...others, view] }, asking: false });
    },
  };
}
