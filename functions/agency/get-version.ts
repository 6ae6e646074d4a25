import { routes } from '../../shared/contract/all-routes.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { getSubmission } from '../store/submissions.ts';

/** Shows an agency’s people a version they submitted, in words. */
export const handler = httpHandler(routes['get-version'], async ({ params }) => {
  const { submission, meets, versions } = await getSubmission(params.agencyId, params.submissionId);
  const version = orNotFound(versions.find((each) => each.version === Number(params.version)));
  const snapshot = await getSnapshot(version.digest);

  return { version, snapshot, meets: [...meets], agencyName: submission.agencyName };
});
