import { SubmittedVersion } from '../../shared/domain/submission.ts';
import type { Write } from './commit.ts';
import { getItem, isNew, parseItem } from './database.ts';
import { keys, tables } from './tables.ts';

/** A version as it was signed, and its receipt number, which no other version has. */
export const versionWrites = (submissionId: string, version: SubmittedVersion): Write[] => [
  {
    item: {
      Put: {
        TableName: tables.returns(),
        Item: { ...keys.version(submissionId, version.version), ...version },
        ConditionExpression: isNew,
      },
    },
    otherwise: 'already-submitted',
  },
  {
    item: {
      Put: {
        TableName: tables.returns(),
        Item: { ...keys.receipt(version.receipt), submissionId, version: version.version },
        ConditionExpression: isNew,
      },
    },
    otherwise: 'try-again',
  },
];

/** One submitted version, or undefined. */
export async function findVersion(
  submissionId: string,
  version: number,
): Promise<SubmittedVersion | undefined> {
  const item = await getItem(tables.returns(), keys.version(submissionId, version));
  return item && parseItem(SubmittedVersion, item);
}
