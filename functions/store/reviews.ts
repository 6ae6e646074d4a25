import type { OwedReturn } from '../../shared/contract/agency-routes.ts';
import type { About } from '../../shared/domain/message.ts';
import { ReviewNote, SectionReview, SentBack } from '../../shared/domain/review.ts';
import { refuse } from '../runtime/refused.ts';
import { parseItem, queryItems } from './database.ts';
import { findOwed } from './obligations.ts';
import { type Received, receivedOf } from './received.ts';
import { obligationStream, tables } from './tables.ts';

/** What a board holds of one return: what it received, and what its reviewers found and noted. */
export type Reviewed = {
  readonly owed: OwedReturn;
  readonly received: readonly Received[];
  /** Of every version, in the order of versions. */
  readonly reviews: readonly SectionReview[];
  readonly notes: readonly ReviewNote[];
  readonly sentBack: readonly SentBack[];
  /** Texts by their ids: reasons. */
  readonly texts: ReadonlyMap<string, string>;
};

/** One agency’s return as a board reviews it; another board’s is not there. Two calls: its row, and its partition. */
export async function getReviewed({ boardId, roundId, agencyId }: About): Promise<Reviewed> {
  const [owed, items] = await Promise.all([
    findOwed(roundId, agencyId),
    queryItems(tables.returns(), obligationStream(roundId, agencyId)),
  ]);
  if (owed === undefined || owed.obligation.boardId !== boardId) return refuse('not-found');
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  return {
    owed,
    received: under('RECEIVED#').map(receivedOf),
    reviews: under('REVIEW#').map((item) => parseItem(SectionReview, item)),
    notes: under('NOTE#')
      .map((item) => parseItem(ReviewNote, item))
      .sort((a, b) => a.at.localeCompare(b.at)),
    sentBack: under('SENTBACK#').map((item) => parseItem(SentBack, item)),
    texts: new Map(under('TEXT#').map(({ sk, text }) => [String(sk).slice('TEXT#'.length), String(text)])),
  };
}

/** The version that a board has before it; one that has not come is refused. */
export function versionOf({ owed: { obligation }, received }: Reviewed): Received {
  const { state } = obligation;
  if (!('version' in state)) return refuse('not-received');
  const found = received.find(({ version }) => version === state.version);
  return found ?? refuse('not-found');
}

/** What was found of one version. */
export const reviewsOf = ({ reviews }: Reviewed, version: number): SectionReview[] =>
  reviews.filter((review) => review.version === version);
