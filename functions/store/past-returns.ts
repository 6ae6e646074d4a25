import * as z from 'zod/mini';
import { Id, Name } from '../../shared/domain/agency.ts';
import { Instant } from '../../shared/domain/day.ts';
import type { Meets, Submission, SubmittedVersion } from '../../shared/domain/submission.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

/** A version that an agency once submitted of a form: where last round’s answers are found. */
export const PastVersion = z.strictObject({
  submissionId: Id,
  version: z.number(),
  digest: z.string(),
  at: Instant,
  /** The round it was first asked in. */
  roundTitle: z.nullable(Name),
});
export type PastVersion = z.infer<typeof PastVersion>;

export const pastWrite = (
  { id, agencyId, form }: Pick<Submission, 'id' | 'agencyId' | 'form'>,
  { version, digest, at }: Pick<SubmittedVersion, 'version' | 'digest' | 'at'>,
  meets: readonly Meets[],
): Write => {
  const row: PastVersion = {
    submissionId: id,
    version,
    digest,
    at,
    roundTitle: meets[0]?.roundTitle ?? null,
  };
  return {
    item: {
      Put: {
        TableName: tables.returns(),
        Item: { ...keys.past(agencyId, form, id, version), ...row },
        ConditionExpression: isNew,
      },
    },
    otherwise: 'already-submitted',
  };
};

/** Every version of a form that an agency submitted, the newest first. One query. */
export async function listPast(agencyId: string, form: string): Promise<PastVersion[]> {
  const items = await queryItems(tables.returns(), keys.past(agencyId, form, '', 0).pk);
  return items.map((item) => parseItem(PastVersion, item)).sort((a, b) => b.at.localeCompare(a.at));
}

/** What the agency submitted last of the same form, in another return than this one. */
export const lastOf = (past: readonly PastVersion[], submissionId: string): PastVersion | undefined =>
  past.find((each) => each.submissionId !== submissionId);
