import type { ActionNote } from '../../shared/domain/action.ts';
import type { PlannedImport } from '../../shared/domain/action-import.ts';
import { refuse } from '../runtime/refused.ts';
import { noteOf } from './action-steps.ts';
import { addedWrites, changedWrite, mostActions, noteWrite, type Plan } from './actions.ts';
import { commit, type Write } from './commit.ts';
import type { Once } from './once.ts';

/** One transaction takes 100 rows: the reply to the request and the plan’s own are two of them. */
const mostWrites = 98;

type Done = { added: number; changed: number; same: number; asPrinted: { cell: string; words: string }[] };

/** All that a workbook changes, in one transaction: everything or nothing. */
export async function recordImport(
  plan: Plan,
  { added, changed, same, asPrinted }: PlannedImport,
  by: { readonly id: string; readonly name: string },
  { claim, at }: Once,
): Promise<Done> {
  if (plan.actions.length + added.length > mostActions) refuse('plan-full');
  const notes = [...added, ...changed].flatMap(({ action, note }): ActionNote[] =>
    note === null ? [] : [noteOf(action.id, note, by, at)],
  );
  const writes: Write[] = [
    ...addedWrites(
      plan,
      added.map(({ action }) => action),
    ),
    ...changed.flatMap(({ action, before }) =>
      action.version === before?.version ? [] : [changedWrite(action)],
    ),
    ...notes.map((note) => noteWrite(plan.agencyId, note)),
  ];
  if (writes.length > mostWrites) refuse('too-many-rows');
  const reply: Done = {
    added: added.length,
    changed: changed.length,
    same,
    asPrinted: asPrinted.map((each) => ({ ...each })),
  };
  await commit(writes, { claim, reply, at });
  return reply;
}
