import { type Key, obligationStream, padded } from './tables.ts';

/**
 * Keys of what came as a file for a return, until that is settled. In the table of returns:
 *
 *   OBLIGATION#round#agency OFFER#id#n   some of the answers of one file, with what it is called and who put it in
 */
export const offerKeys = {
  offer: (round: string, agency: string, offer: string, part: number): Key => ({
    pk: obligationStream(round, agency),
    sk: `OFFER#${offer}#${padded(part)}`,
  }),
} as const;

/** The file that a row is about. */
export const offerIn = (sk: string): string => sk.split('#')[1] ?? '';
