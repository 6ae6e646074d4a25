import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { peopleAt } from '../store/people.ts';
import { sightOfRecord } from '../store/seen-return.ts';
import { getSubmission } from '../store/submissions.ts';
import { places } from '../store/tables.ts';
import { whoHasWhat } from '../store/who-has-what.ts';

/** Shows an agency’s people who has which section of a return, as far as they see it. */
export const handler = httpHandler(routes['list-assignments'], async ({ params, signedIn }) => {
  const [record, people] = await Promise.all([
    getSubmission(params.agencyId, params.submissionId),
    peopleAt(places.agency(params.agencyId)),
  ]);

  return whoHasWhat(record.submission, record.assigned, people, sightOfRecord(signedIn, record));
});
