import * as z from 'zod/mini';
import { Id, Name } from '../../shared/domain/agency.ts';
import { AnswerValue } from '../../shared/domain/answer.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Edition } from '../../shared/forms/form.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import type { Write } from './commit.ts';
import { parseItem } from './database.ts';
import { keys, tables } from './tables.ts';

/** What one agency submitted in a round to the questions that the edition’s overview adds up. */
const Figures = z.strictObject({
  roundId: Id,
  agencyId: Id,
  agencyName: Name,
  submissionId: Id,
  version: z.number(),
  answers: z.record(z.string(), z.record(z.string(), AnswerValue)),
});
export type Figures = z.infer<typeof Figures>;

/** The figures in their row. */
export const figuresOf = (item: Record<string, unknown>): Figures => parseItem(Figures, item);

/** The answers of a return that its edition’s overview adds up. */
export const overviewAnswers = ({ overview = [] }: Edition, { sections }: Snapshot): Figures['answers'] =>
  Object.fromEntries(
    sections
      .flatMap((section) => section.questions)
      .filter(({ id }) => overview.includes(id))
      .map(({ id, values }) => [id, values]),
  );

/** In the transaction that submits: the figures as the board received them, the latest version’s in the place of the one before. */
export function figuresWrites(
  edition: Edition,
  snapshot: Snapshot,
  { roundId, agencyId, agencyName, submissionId }: Obligation,
  version: number,
): Write[] {
  if (edition.overview === undefined) return [];
  const answers = overviewAnswers(edition, snapshot);
  const row: Figures = { roundId, agencyId, agencyName, submissionId, version, answers };
  return [
    {
      item: { Put: { TableName: tables.returns(), Item: { ...keys.figures(roundId, agencyId), ...row } } },
      otherwise: 'changed-meanwhile',
    },
  ];
}
