import { type Key, obligationStream, padded } from './tables.ts';

/**
 * Keys of what a board decides on the needs of a round, in returns.
 *
 *   ROUND#round             DECIDED#agency#need  the decision on one need, while it can change: purgeable
 *   ROUND#round             ANSWERED#agency      when an agency was last answered, and which decisions it was told
 *   OBLIGATION#round#agency TOLD#n               the nth answer in the words in which it was sent: purgeable
 *
 * What stands under the round sorts before its obligations, so that a register is read without it.
 */
export const needKeys = {
  decided: (round: string, agency: string, need: string): Key => ({
    pk: `ROUND#${round}`,
    sk: `DECIDED#${agency}#${need}`,
  }),
  answered: (round: string, agency: string): Key => ({ pk: `ROUND#${round}`, sk: `ANSWERED#${agency}` }),
  told: (round: string, agency: string, answer: number): Key => ({
    pk: obligationStream(round, agency),
    sk: `TOLD#${padded(answer)}`,
  }),
} as const;
