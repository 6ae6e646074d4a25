import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { AgencyKind, type BoardAgency, Id, Name } from '../../shared/domain/agency.ts';
import type { Asked, Round } from '../../shared/domain/round.ts';
import { refuse } from '../runtime/refused.ts';
import { commit, type Write } from './commit.ts';
import { isNew, queryItems } from './database.ts';
import type { Once } from './once.ts';
import { type Key, keys, tables } from './tables.ts';

/** An agency that a round asks, as it was when the round was opened. */
export const AskedAgency = z.strictObject({
  agencyId: Id,
  name: Name,
  kind: AgencyKind,
  variant: Id,
  submissionId: Id,
});
export type AskedAgency = z.infer<typeof AskedAgency>;

const perPart = 250;

const put = (key: Key, item: Readonly<Record<string, unknown>>): Write => ({
  item: {
    Put: { TableName: tables.returns(), Item: { ...key, ...item }, ConditionExpression: isNew },
  },
  otherwise: 'already-exists',
});

/** Who is asked, with the id of the submission that each will fill. */
export const askedOf = (chosen: readonly Asked[], listed: readonly BoardAgency[]): AskedAgency[] => {
  const byId = new Map(listed.map((each) => [each.agencyId, each]));
  return chosen.map(({ agencyId, variant }) => {
    const { name, kind } = byId.get(agencyId) ?? refuse('unknown-agency');
    return { agencyId, name, kind, variant, submissionId: randomUUID() };
  });
};

/**
 * A round begins: its row, its place on the board’s list, and whom it asks. What is left to do for each agency
 * follows from these, and can be taken up again by anyone (`mendRound`). The reply is the round.
 */
export async function recordRoundOpened(
  round: Round,
  asked: readonly AskedAgency[],
  { claim, at }: Once,
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(asked.length / perPart) }, (_, part) =>
    put(keys.asked(round.id, part), { asked: asked.slice(part * perPart, (part + 1) * perPart) }),
  );
  await commit(
    [
      put(keys.round(round.id), { ...round, unasked: true }),
      put(keys.boardRound(round.boardId, round.id), round),
      ...parts,
    ],
    { claim, reply: round, at },
  );
}

/** Everybody whom a round asks, asked yet or not. */
export async function listAsked(roundId: string): Promise<AskedAgency[]> {
  const items = await queryItems(tables.returns(), keys.asked(roundId, 0).pk);
  return items.flatMap(({ asked }) => z.array(AskedAgency).parse(asked));
}
