import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { findAgency } from '../store/agencies.ts';
import { editionFor } from '../store/editions.ts';
import { peopleAt } from '../store/people.ts';
import { sightOfRecord } from '../store/seen-return.ts';
import { getSubmission } from '../store/submissions.ts';
import { places } from '../store/tables.ts';
import { unitView } from '../store/unit-views.ts';
import { maySplit } from '../store/units.ts';

/** Shows an agency’s people how far its units are, and the grades of those that handed in, as far as they see them. */
export const handler = httpHandler(routes['list-units'], async ({ params, signedIn }) => {
  const { agencyId, submissionId } = params;
  const [record, agency, people] = await Promise.all([
    getSubmission(agencyId, submissionId),
    findAgency(agencyId),
    peopleAt(places.agency(agencyId)),
  ]);
  const sight = sightOfRecord(signedIn, record);
  const { submission, units } = record;
  const edition = await editionFor(submission.edition);

  const isAsked = (id: string) => units.some(({ unit }) => unit.id === id);
  const free = (agency?.units ?? []).filter(({ id }) => maySplit(edition, submission) && !isAsked(id));
  const views = units.map((asked) =>
    unitView(asked, { agencyId, edition, people, reasons: record.reasons, sight }),
  );
  return { free, units: await Promise.all(views) };
});
