import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getAgency } from '../store/agencies.ts';
import { listOwed } from '../store/obligations.ts';

/** Shows an agency’s people what it owes to whom and by when, and its earlier returns. */
export const handler = httpHandler(routes['list-returns'], async ({ params }) => {
  const [{ id, name }, returns] = await Promise.all([getAgency(params.agencyId), listOwed(params.agencyId)]);

  return { agency: { id, name }, returns };
});
