import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listOffered } from '../store/offers.ts';
import { getSubmission } from '../store/submissions.ts';

/** Shows the lead what came to a board as a file for this return and waits to be confirmed. */
export const handler = httpHandler(routes['list-offered-files'], async ({ params }) => {
  const { meets } = await getSubmission(params.agencyId, params.submissionId);

  return { files: [...(await listOffered(params.agencyId, meets))] };
});
