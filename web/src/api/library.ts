import { useEffect, useSyncExternalStore } from 'react';
import type { EvidenceView } from '../../../shared/contract/evidence-routes.ts';
import { call } from './call.ts';
import { useMe } from './me.tsx';
import type { Problem } from './problem.ts';
import { awaitsVerdict } from './uploads.ts';

type Known = {
  readonly agencyName: string;
  readonly evidence?: readonly EvidenceView[];
  readonly problem?: Problem;
  readonly asking: boolean;
};

/** An agency’s evidence as several fields of a page share it: asked once, and changed by each. */
export type Library = {
  readonly agencyName: string;
  readonly evidence: readonly EvidenceView[] | undefined;
  readonly problem: Problem | undefined;
  readonly again: () => void;
  /** Shows an item that was just added or changed. */
  readonly put: (view: EvidenceView) => void;
};

const lookAgainAfter = 3_000;
const nothing: Known = { agencyName: '', asking: false };
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
  const { asking, problem: _, ...before } = known.get(key) ?? nothing;
  if (asking) return;
  set(key, { ...before, asking: true });
  const outcome = await call('list-evidence', { params: { agencyId } });
  set(
    key,
    outcome.ok ? { ...outcome.data, asking: false } : { ...before, problem: outcome.problem, asking: false },
  );
}

/** The evidence of an agency, for the person signed in. While something is being checked, it looks again by itself. */
export function useLibrary(agencyId: string): Library {
  const key = `${useMe().person.id}|${agencyId}`;
  const now = useSyncExternalStore(subscribe, () => known.get(key) ?? nothing);
  useEffect(() => {
    void ask(key, agencyId);
  }, [key, agencyId]);
  const waiting = now.evidence?.some(awaitsVerdict) === true;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => void ask(key, agencyId), lookAgainAfter);
    return () => clearInterval(timer);
  }, [waiting, key, agencyId]);
  return {
    agencyName: now.agencyName,
    evidence: now.evidence,
    problem: now.problem,
    again: () => void ask(key, agencyId),
    put: (view) => {
      const { evidence = [], ...rest } = known.get(key) ?? nothing;
      const others = evidence.filter(({ item }) => item.id !== view.item.id);
      set(key, { ...rest, evidence: view.item.removed === null ? [...others, view] : others });
    },
  };
}
