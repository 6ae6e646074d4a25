import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findNeedAnswers } from '../store/need-decisions.ts';
import { findOwed } from '../store/obligations.ts';

/** Shows an agency’s people what the board answers to each of their needs: what is offered, what not and why. */
export const handler = httpHandler(routes['get-need-answers'], async ({ params: { roundId, agencyId } }) => {
  const [owed, answers] = await Promise.all([
    findOwed(roundId, agencyId),
    findNeedAnswers(roundId, agencyId),
  ]);
  const { obligation, boardName, roundTitle } = orNotFound(owed);

  const received = obligation.receivedOn !== null;
  return { agencyName: obligation.agencyName, boardName, roundTitle, received, answers };
});
