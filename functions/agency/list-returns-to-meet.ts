import { routes } from '../../shared/contract/all-routes.ts';
import { mayBeMet } from '../../shared/domain/meet-with-return.ts';
import { refusals } from '../../shared/domain/refusal.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { getOwing, listToMeet } from '../store/owing.ts';

/** Shows an agency’s lead or signatory with which return a board can be answered that asks the same as another. */
export const handler = httpHandler(routes['list-returns-to-meet'], async ({ params, signedIn, today }) => {
  const owing = await getOwing(params, signedIn);
  const asked = orNotFound(owing.meets.find(({ roundId }) => roundId === params.roundId));
  const may = mayBeMet(owing, today);
  const returns = await listToMeet(owing, today);

  const { boardName, roundTitle } = asked;
  return {
    ...{ boardName, roundTitle, due: owing.obligation.due, submissionId: owing.own.id, returns },
    whyNot: may.ok ? null : refusals[may.because].words,
  };
});
