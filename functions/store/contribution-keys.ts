import { type Key, keys } from './tables.ts';

const { pk: round } = keys.round('');
const ofRound = (roundId: string, sk: string): Key => ({ pk: `${round}${roundId}`, sk: `MONEY#${sk}` });

/**
 * What partners contribute stands beside the round’s own rows, so that an overview is one query.
 *
 * returns
 *   ROUND#id      MONEY#HEAD                          how many changes there were: each change raises it by one
 *   ROUND#id      MONEY#PLAN | REQUESTS | AGREEMENT | PAPERS  one of each for the round
 *   ROUND#id      MONEY#AGREED#agency                 what was agreed with one agency
 *   ROUND#id      MONEY#PAYMENT#agency#id             a part payment; its id is made of its facts
 *   ROUND#id      MONEY#DELIVERED#agency#line         how much of a pledged help in kind was given
 *   ROUND#id      MONEY#PAPER#agency                  what papers tell of one agency
 * ledger
 *   MONEY#round   EVENT#n                             every change, as facts
 */
export const contributionKeys = {
  head: (roundId: string): Key => ofRound(roundId, 'HEAD'),
  plan: (roundId: string): Key => ofRound(roundId, 'PLAN'),
  requests: (roundId: string): Key => ofRound(roundId, 'REQUESTS'),
  agreement: (roundId: string): Key => ofRound(roundId, 'AGREEMENT'),
  papers: (roundId: string): Key => ofRound(roundId, 'PAPERS'),
  agreed: (roundId: string, agencyId: string): Key => ofRound(roundId, `AGREED#${agencyId}`),
  payment: (roundId: string, agencyId: string, payment: string): Key =>
    ofRound(roundId, `PAYMENT#${agencyId}#${payment}`),
  delivered: (roundId: string, agencyId: string, line: string): Key =>
    ofRound(roundId, `DELIVERED#${agencyId}#${line}`),
  paper: (roundId: string, agencyId: string): Key => ofRound(roundId, `PAPER#${agencyId}`),
} as const;

/** The events of a round’s contributions. */
export const contributionStream = (roundId: string): string => `MONEY#${roundId}`;
