import { routes } from '../../shared/contract/all-routes.ts';
import type { ToReview } from '../../shared/contract/review-shapes.ts';
import { daysBetween } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { isOwnAgency } from '../../shared/domain/own-agency.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { Round } from '../../shared/domain/round.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { listObligations } from '../store/obligations.ts';
import { readsReturns } from '../store/reading-returns.ts';
import { listRounds } from '../store/rounds.ts';

/** Returns of older rounds are reviewed, or never will be. */
const mostRounds = 12;

/** What came longer ago and nobody has begun to read is no longer waited for. */
const mostDaysUnread = 365;

type Reading = { readonly person: PersonWithRoles; readonly today: Day };

function waiting(round: Round, { state, ...obligation }: Obligation, { person, today }: Reading): ToReview[] {
  if (state.kind !== 'received' && state.kind !== 'under-review' && state.kind !== 'sent-back') return [];
  const { receivedOn: came } = obligation;
  if (state.kind === 'received' && came !== null && daysBetween(came, today) > mostDaysUnread) return [];
  const { agencyId, agencyName, receivedOn, due, feedbackDue, substitute } = obligation;
  return [
    {
      roundId: round.id,
      roundTitle: round.title,
      feedbackDue: feedbackDue ?? round.feedbackDue,
      agencyId,
      agencyName,
      state: state.kind,
      version: state.version,
      receivedOn,
      due,
      ownAgency: isOwnAgency(person, agencyId),
      handedOver: substitute === null ? null : substitute === person.id ? 'to-you' : 'to-somebody',
    },
  ];
}

/** Lists the returns that wait for a board’s review, the longest waiting first, own agencies marked. */
export const handler = httpHandler(routes['list-to-review'], async ({ params, person, today }) => {
  const rounds = (await listRounds(params.boardId))
    .filter((round) => !round.imported && readsReturns(person, params.boardId, round))
    .slice(0, mostRounds);
  const found = await inParallel(rounds, 6, async (round) =>
    (await listObligations(round.id)).flatMap((obligation) => waiting(round, obligation, { person, today })),
  );

  return {
    returns: found.flat().sort((a, b) => (a.receivedOn ?? '').localeCompare(b.receivedOn ?? '')),
  };
});
