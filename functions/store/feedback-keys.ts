import { type Key, obligationStream, padded, places } from './tables.ts';

/**
 * Keys of what a board says to an agency about a return, and of what it asks. All in the table of returns.
 *
 *   OBLIGATION#round#agency FEEDBACK#n         the feedback on version n, from its draft on
 *   OBLIGATION#round#agency POINT#n#point      the agency’s answer to one point of it
 *   OBLIGATION#round#agency DECISION#id        what the board and the joint panel decided
 *   BOARD#id                CHALLENGE#n        a board’s numbered questions: its log is one query
 *   CHALLENGE#board#n       ENTRY#n            the thread of one of them
 *   index by-agency: AGENCY#id → answer by     what an agency is asked, once it has been asked
 */
export const feedbackKeys = {
  feedback: (round: string, agency: string, version: number): Key => ({
    pk: obligationStream(round, agency),
    sk: `FEEDBACK#${padded(version)}`,
  }),
  point: (round: string, agency: string, version: number, point: string): Key => ({
    pk: obligationStream(round, agency),
    sk: `POINT#${padded(version)}#${point}`,
  }),
  decision: (round: string, agency: string, decision: string): Key => ({
    pk: obligationStream(round, agency),
    sk: `DECISION#${decision}`,
  }),
  challenge: (board: string, number: number): Key => ({
    pk: places.board(board),
    sk: `CHALLENGE#${padded(number)}`,
  }),
  challengeEntry: (board: string, number: number, sequence: number): Key => ({
    pk: `CHALLENGE#${board}#${padded(number)}`,
    sk: `ENTRY#${padded(sequence)}`,
  }),
} as const;
