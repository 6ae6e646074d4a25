import { routes } from '../../shared/contract/all-routes.ts';
import { askUnits } from '../../shared/domain/unit-return.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { getAgency } from '../store/agencies.ts';
import { recordUnitsAsked } from '../store/asked-units.ts';
import { editionFor } from '../store/editions.ts';
import { peopleAt } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { getSubmission } from '../store/submissions.ts';
import { places } from '../store/tables.ts';
import { maySplit } from '../store/units.ts';

/** The lead asks units of the agency for their parts of a return; their people are told. */
export const handler = httpHandler(routes['ask-units'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const { agencyId, submissionId } = params;
    const [record, agency, people] = await Promise.all([
      getSubmission(agencyId, submissionId),
      getAgency(agencyId),
      peopleAt(places.agency(agencyId)),
    ]);
    const edition = await editionFor(record.submission.edition);

    if (!maySplit(edition, record.submission)) return refuse('no-unit-variant');
    const known = { known: agency.units, asked: record.units };
    const event = orRefuse(askUnits(record.submission, body.units, { ...known, by: person.id, at }));

    const units = agency.units.filter(({ id }) => event.units.includes(id));
    return recordUnitsAsked({ record, event, units, people, askedBy: person }, { claim, at });
  }),
);
