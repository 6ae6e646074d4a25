import { type Key, keys, obligationStream, padded } from './tables.ts';

/**
 * The keys of the review desk, in returns; the desk is one query of the obligation’s partition beside its row.
 *
 *   OBLIGATION#round#agency REVIEW#n#section  what the board found of a section of version n
 *   OBLIGATION#round#agency NOTE#id           what its reviewers noted among themselves
 *   OBLIGATION#round#agency SENTBACK#n        which questions of version n it sent back
 *   SUBMISSION#id SENTBACK#round#n            the same, for the agency
 */
export const reviewKeys = {
  review: (round: string, agency: string, version: number, section: string): Key => ({
    pk: obligationStream(round, agency),
    sk: `REVIEW#${padded(version)}#${section}`,
  }),
  note: (round: string, agency: string, note: string): Key => ({
    pk: obligationStream(round, agency),
    sk: `NOTE#${note}`,
  }),
  sentBackBy: (round: string, agency: string, version: number): Key => ({
    pk: obligationStream(round, agency),
    sk: `SENTBACK#${padded(version)}`,
  }),
  sentBackTo: (submission: string, round: string, version: number): Key => ({
    pk: keys.submission(submission).pk,
    sk: `SENTBACK#${round}#${padded(version)}`,
  }),
} as const;
