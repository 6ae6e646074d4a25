import { routes } from '../../shared/contract/all-routes.ts';
import { byUrgency } from '../../shared/domain/redaction.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { ownRedactionView } from '../store/own-redactions.ts';
import { listRedactionsOf } from '../store/redactions.ts';

/** Tells an agency what of its words and files was hidden or erased, by whom and why, and what was issued again. */
export const handler = httpHandler(routes['list-own-redactions'], async ({ params }) => {
  const redactions = await listRedactionsOf(params.agencyId);
  return { redactions: await Promise.all(redactions.toSorted(byUrgency).map(ownRedactionView)) };
});
