import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { getObligation } from '../store/obligations.ts';
import { obligationStream } from '../store/tables.ts';
import { findText } from '../store/texts.ts';

/** Tells the leads why a board could not give them the time that they asked for. */
export const handler = httpHandler(routes['get-refused-time'], async ({ params }) => {
  const { timeRefused } = await getObligation(params.roundId, params.agencyId);
  const { until, on, reason } = orNotFound(timeRefused);

  const text = await findText(obligationStream(params.roundId, params.agencyId), reason);
  return { until, on, reason: text ?? null };
});
