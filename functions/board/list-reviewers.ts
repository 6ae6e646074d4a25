import { routes } from '../../shared/contract/all-routes.ts';
import { othersThan } from '../../shared/domain/own-agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { candidatesAmong } from '../store/candidates.ts';
import { getObligationOf } from '../store/obligations.ts';
import { namesOf, peopleAt } from '../store/people.ts';
import { findSubstitute } from '../store/substitutes.ts';
import { places } from '../store/tables.ts';

/** Names who of a board may review an agency’s return: its managers and reviewers who do not work there. */
export const handler = httpHandler(routes['list-reviewers'], async ({ params }) => {
  const { boardId, agencyId } = params;
  const [{ round, obligation }, ofBoard, ofAgency, substitute] = await Promise.all([
    getObligationOf(params),
    peopleAt(places.board(boardId)),
    peopleAt(places.agency(agencyId)),
    findSubstitute(boardId),
  ]);
  const { substitute: handedTo } = obligation;
  const names = handedTo === null ? undefined : await namesOf([handedTo]);

  const reviewers = candidatesAmong(othersThan(ofBoard, ofAgency), boardId);
  return {
    agencyName: obligation.agencyName,
    roundTitle: round.title,
    reviewers: reviewers.map(({ personId: _, ...each }) => each),
    substitute: reviewers.find(({ personId }) => personId === substitute?.id)?.name ?? null,
    handedTo: handedTo === null ? null : (names?.get(handedTo) ?? 'Somebody no longer known to the portal'),
  };
});
