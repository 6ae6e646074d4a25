import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import type { Write } from './commit.ts';
import { getItem } from './database.ts';
import { findEdition } from './editions.ts';
import { figuresOf, overviewAnswers } from './figures.ts';
import type { FrozenReturns } from './redacting.ts';
import type { ReturnsOfAgency } from './returns-of-agency.ts';
import type { SubmissionRecord } from './submissions.ts';
import { keys, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/**
 * What overviews add up is copied out of frozen words, and follows them when other words take their place. Nothing is read
 * of a form that has no overview.
 */
export async function repointedFigures(
  { received }: ReturnsOfAgency,
  { submission }: SubmissionRecord,
  was: SubmittedVersion,
  is: SubmittedVersion,
  { read }: Pick<FrozenReturns, 'read'>,
): Promise<Write[]> {
  const edition = await findEdition(submission.edition);
  if (edition?.overview === undefined) return [];
  const answers = overviewAnswers(edition, await read(is.digest));
  const rounds = received.filter(
    ({ digest, documentId }) => digest === was.digest && documentId === was.documentId,
  );
  const writes = await Promise.all(
    rounds.map(async ({ roundId }): Promise<Write[]> => {
      const key = keys.figures(roundId, submission.agencyId);
      const item = await getItem(tables.returns(), key);
      if (item === undefined || figuresOf(item).version !== was.version) return [];
      const seen = { version: was.version };
      return [updateWrite({ table: tables.returns(), key, set: { answers }, seen })];
    }),
  );
  return writes.flat();
}
