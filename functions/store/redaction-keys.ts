import { type Key, places } from './tables.ts';

/**
 * Keys of redactions, in returns. One item alone holds the words, for the job, and goes when the job is done.
 *
 *   REDACTION#id  REDACTION               one redaction, in the end its tombstone
 *   REDACTION#id  TEXT#id                 why
 *   REDACTION#id  WORDS                   which words, or where the hidden file lies: as long as it is not decided
 *   REDACTION#id  REPLACED#hash#document  frozen words that others took the place of, and the document made of them
 *   BOARD#id      REDACTION#id            which redactions a board’s manager decides
 *   AGENCY#id     REDACTION#id            which redactions are of an agency’s words and files
 *   index by-agency: REDACTIONS → at      what the job has still to do
 */
export const redactionKeys = {
  redaction: (id: string): Key => ({ pk: `REDACTION#${id}`, sk: 'REDACTION' }),
  words: (id: string): Key => ({ pk: `REDACTION#${id}`, sk: 'WORDS' }),
  replaced: (id: string, digest: string, documentId: string): Key => ({
    pk: `REDACTION#${id}`,
    sk: `REPLACED#${digest}#${documentId}`,
  }),
  ofAgency: (agency: string, id: string): Key => ({ pk: places.agency(agency), sk: `REDACTION#${id}` }),
  ofBoard: (board: string, id: string): Key => ({ pk: places.board(board), sk: `REDACTION#${id}` }),
} as const;

/** The partition of a redaction. */
export const redactionStream = (id: string): string => redactionKeys.redaction(id).pk;

/** Where redactions stand in the index while the job has something to do for them. */
export const redactionWork = 'REDACTIONS';
