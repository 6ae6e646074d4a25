import { ActionView } from '../../shared/contract/action-shapes.ts';
import type { Action, ActionNote } from '../../shared/domain/action.ts';
import { notesOf, type Plan } from './actions.ts';

const latestFirst = (a: ActionNote, b: ActionNote): number =>
  b.on.localeCompare(a.on) || b.at.localeCompare(a.at);

/** An action of a plan as its agency sees it, the latest note first. */
export const actionView = (plan: Plan, action: Action, more: readonly ActionNote[] = []): ActionView =>
  // In the order of the schema, as it is told: a reply that is given again is the same to the byte.
  ActionView.parse({
    action,
    notes: [...notesOf(plan, action.id), ...more].sort(latestFirst),
    sent: plan.sent.has(action.id),
  });
