import * as z from 'zod/mini';
import { Id } from '../../shared/domain/agency.ts';
import type { Edition } from '../../shared/forms/form.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { figuresOf } from './figures.ts';
import { type Key, keys, tables } from './tables.ts';

/**
 * Beside a round, what each agency counted in the round before with the same form: numbers alone, no words. By it an
 * overview tells how much is missing while an agency has not answered, in its one query.
 *
 *   ROUND#round  BEFORE#agency  written as the agency is asked
 */
const beforeKey = (round: string, agency: string): Key => ({
  pk: keys.round(round).pk,
  sk: `BEFORE#${agency}`,
});

const CountedBefore = z.strictObject({
  agencyId: Id,
  answers: z.record(z.string(), z.record(z.string(), z.number())),
});
export type CountedBefore = z.infer<typeof CountedBefore>;

/** What was counted before, in its row. */
export const countedBeforeOf = (item: Record<string, unknown>): CountedBefore =>
  parseItem(CountedBefore, item);

const numbersIn = (answers: Readonly<Record<string, object>>): CountedBefore['answers'] =>
  Object.fromEntries(
    Object.entries(answers).map(([question, parts]) => [
      question,
      Object.fromEntries(Object.entries(parts).filter(([, value]) => typeof value === 'number')),
    ]),
  );

const underRound = async (roundId: string, start: string): Promise<Record<string, unknown>[]> =>
  queryItems(tables.returns(), keys.round(roundId).pk, start);

/**
 * What agencies counted in an earlier round; for one that did not answer then, what it had counted before that. Two
 * queries, and none for a form that has no overview.
 */
export async function listCounted(
  { overview }: Edition,
  earlierRoundId: string | undefined,
): Promise<ReadonlyMap<string, CountedBefore>> {
  if (overview === undefined || earlierRoundId === undefined) return new Map();
  const [before, figures] = await Promise.all([
    underRound(earlierRoundId, 'BEFORE#'),
    underRound(earlierRoundId, 'FIGURES#'),
  ]);
  const counted = figures
    .map(figuresOf)
    .map(({ agencyId, answers }) => ({ agencyId, answers: numbersIn(answers) }));
  return new Map([...before.map(countedBeforeOf), ...counted].map((each) => [each.agencyId, each]));
}

/** In the transaction that asks an agency. */
export const countedBeforeWrites = (roundId: string, before: CountedBefore | undefined): Write[] =>
  before === undefined
    ? []
    : [
        {
          item: {
            Put: {
              TableName: tables.returns(),
              Item: { ...beforeKey(roundId, before.agencyId), ...before },
              ConditionExpression: isNew,
            },
          },
          otherwise: 'already-exists',
        },
      ];
