import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getFeedbackRows } from '../store/feedbacks.ts';
import { getObligationOf } from '../store/obligations.ts';

/** Shows the board’s staff every decision on a return, corrected ones too. */
export const handler = httpHandler(routes['list-decisions'], async ({ params }) => {
  const [, { decisions }] = await Promise.all([getObligationOf(params), getFeedbackRows(params)]);

  return { decisions: [...decisions] };
});
