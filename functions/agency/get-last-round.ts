import { routes } from '../../shared/contract/all-routes.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { lastOf, listPast } from '../store/past-returns.ts';
import { sectionsSeen } from '../store/sections-seen.ts';
import { sightOfRecord } from '../store/seen-return.ts';
import { getSubmission } from '../store/submissions.ts';

/** Shows an agency’s people what it submitted last time on the same form: as much of it as they see of this return. */
export const handler = httpHandler(routes['get-last-round'], async ({ params, signedIn }) => {
  const record = await getSubmission(params.agencyId, params.submissionId);
  const sight = sightOfRecord(signedIn, record);
  const last = lastOf(await listPast(params.agencyId, record.submission.form), record.submission.id);
  if (last === undefined || record.submission.unit !== undefined) return { last: null };

  const { roundTitle, version, at, digest } = last;
  return { last: { roundTitle, version, at, snapshot: sectionsSeen(await getSnapshot(digest), sight) } };
});
