import { routes } from '../../shared/contract/all-routes.ts';
import type { EarlierReturn } from '../../shared/contract/review-shapes.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { checkReads } from '../store/reading-returns.ts';
import { getReviewed, type Reviewed, reviewsOf, versionOf } from '../store/reviews.ts';
import { reviewsFromBefore } from '../store/under-review.ts';

/** The version before tells most of a return that came again; else the one that the board received last round. */
async function earlierReturns(reviewed: Reviewed): Promise<EarlierReturn[]> {
  const { version, previous } = versionOf(reviewed);
  const before = reviewed.received.findLast((each) => each.version < version);
  const [versionBefore, roundBefore] = await Promise.all([
    before && getSnapshot(before.digest),
    previous && getSnapshot(previous.digest),
  ]);
  return [
    ...(before && versionBefore
      ? [
          {
            kind: 'version' as const,
            title: `Version ${before.version}`,
            version: before.version,
            snapshot: versionBefore,
          },
        ]
      : []),
    ...(previous && roundBefore
      ? [
          {
            kind: 'round' as const,
            title: previous.roundTitle,
            version: previous.version,
            snapshot: roundBefore,
          },
        ]
      : []),
  ];
}

/** Opens the review desk: the frozen return beside an earlier one, what was judged, and private notes. */
export const handler = httpHandler(routes['get-review'], async ({ params, person }) => {
  orRefuse(notOwnAgency(person, params.agencyId));
  const reviewed = await getReviewed(params);
  const { version, digest } = versionOf(reviewed);
  const { obligation, boardName, roundTitle } = reviewed.owed;
  const isBegun = obligation.state.kind !== 'received';

  const [snapshot, earlier, reviews] = await Promise.all([
    getSnapshot(digest),
    earlierReturns(reviewed),
    isBegun ? reviewsOf(reviewed, version) : reviewsFromBefore(reviewed, getSnapshot),
  ]);
  checkReads(person, params.boardId, snapshot);
  return {
    obligation,
    boardName,
    roundTitle,
    version,
    versions: reviewed.received.map(({ version: each, at, sharedAt }) => ({
      version: each,
      at,
      ...(sharedAt === undefined ? {} : { sharedAt }),
    })),
    snapshot,
    earlier,
    reviews,
    notes: [...reviewed.notes],
    sentBack: reviewed.sentBack.map(({ version: each, questions, due, reason, at }) => ({
      version: each,
      questions,
      due,
      reason: reviewed.texts.get(reason) ?? null,
      at,
    })),
  };
});
