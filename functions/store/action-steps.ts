import { randomUUID } from 'node:crypto';
import type { ActionView } from '../../shared/contract/action-shapes.ts';
import type { ActionNote } from '../../shared/domain/action.ts';
import type { Stepped } from '../../shared/domain/action-steps.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { actionView } from './action-views.ts';
import { actionIn, changedWrite, noteWrite, type Plan } from './actions.ts';
import { commit } from './commit.ts';
import type { Once } from './once.ts';

type Who = { readonly id: string; readonly name: string };

/** What a step said, as a note of its own. */
export const noteOf = (
  actionId: string,
  said: NonNullable<Stepped['said']>,
  by: Who,
  at: Instant,
): ActionNote => ({
  ...said,
  id: randomUUID(),
  actionId,
  at,
  by: { id: by.id, name: by.name },
});

/** A step of one action: the row if its version is the one seen, and the note; both or neither. */
export async function recordActionStep(
  plan: Plan,
  { action, said }: Stepped,
  by: Who,
  { claim, at }: Once,
): Promise<ActionView> {
  const before = actionIn(plan, action.id);
  const note = said === null ? [] : [noteOf(action.id, said, by, at)];
  const reply = actionView(plan, action, note);
  await commit(
    [
      ...(action.version === before.version ? [] : [changedWrite(action)]),
      ...note.map((each) => noteWrite(plan.agencyId, each)),
    ],
    { claim, reply, at },
  );
  return reply;
}
