import type { Contributions } from '../../shared/contract/contribution-shapes.ts';
import type { ContributionEvent } from '../../shared/domain/contributions/event.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { contributionKeys, contributionStream } from './contribution-keys.ts';
import { isNew } from './database.ts';
import { eventWrite } from './ledger.ts';
import { type Key, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/** The row of a round’s contributions that is now so, whatever it was: the head says whether the writer saw how it was. */
export const rowWrite = (key: Key, item: object): Write => ({
  item: { Put: { TableName: tables.returns(), Item: { ...key, ...item } } },
  otherwise: 'changed-meanwhile',
});

/** The row is no more. */
export const rowGone = (key: Key): Write => ({
  item: { Delete: { TableName: tables.returns(), Key: key } },
  otherwise: 'changed-meanwhile',
});

type Step = {
  /** As the writer saw them: the step is refused when anything about them changed since. */
  readonly seen: Pick<Contributions, 'round' | 'sequence'>;
  readonly event: ContributionEvent;
  readonly writes: readonly Write[];
  readonly by: string;
  readonly at: Instant;
  readonly claim: Claim | undefined;
};

function headWrite({ round, sequence }: Step['seen']): Write {
  const [table, key] = [tables.returns(), contributionKeys.head(round.id)];
  const next = { sequence: sequence + 1 };
  if (sequence > 0) return updateWrite({ table, key, set: next, seen: { sequence } });
  return {
    item: { Put: { TableName: table, Item: { ...key, ...next }, ConditionExpression: isNew } },
    otherwise: 'changed-meanwhile',
  };
}

/** One change of a round’s contributions, with its event, all or nothing; the reply is how many changes there are now. */
export async function recordContributionStep(step: Step): Promise<{ sequence: number }> {
  const { seen, event, writes, by, at, claim } = step;
  const reply = { sequence: seen.sequence + 1 };
  const stream = contributionStream(seen.round.id);
  await commit(
    [headWrite(seen), eventWrite({ stream, sequence: reply.sequence, by, at, event }), ...writes],
    {
      claim,
      reply,
      at,
    },
  );
  return reply;
}
