import { routes } from '../../shared/contract/all-routes.ts';
import { byUrgency } from '../../shared/domain/redaction.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listRedactions, redactionView } from '../store/redactions.ts';

/** Lists what is hidden and waits for the manager first, then what was erased or put back. */
export const handler = httpHandler(routes['list-redactions'], async ({ params }) => {
  const redactions = await listRedactions(params.boardId);
  return { redactions: await Promise.all(redactions.toSorted(byUrgency).map(redactionView)) };
});
