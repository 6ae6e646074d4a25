import { routes } from '../../shared/contract/all-routes.ts';
import { givenSections } from '../../shared/domain/giving-sections.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { sectionName, variantOf } from '../../shared/forms/form.ts';
import { ensureUser } from '../identity/user-pool.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { editionFor } from '../store/editions.ts';
import { recordGiven } from '../store/given-sections.ts';
import { peopleAt } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { findSomebody } from '../store/somebody.ts';
import { getSubmission, listAskedFor } from '../store/submissions.ts';
import { places } from '../store/tables.ts';
import { whoHasWhat } from '../store/who-has-what.ts';

/** The lead gives sections of a return to somebody, who is told once; somebody new is added as a contributor. */
export const handler = httpHandler(routes['assign-sections'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const { agencyId, submissionId } = params;
    const [record, people] = await Promise.all([
      getSubmission(agencyId, submissionId),
      peopleAt(places.agency(agencyId)),
    ]);
    const { submission, assigned } = record;
    const [edition, askedFor, to] = await Promise.all([
      editionFor(submission.edition),
      listAskedFor(record),
      findSomebody(body.to, people),
    ]);

    const { id: variant, onePage } = variantOf(edition, submission.variant);
    const sections = edition.sections.filter(({ questions }) =>
      questions.some(({ variants }) => variants.includes(variant)),
    );
    const asked = sections.map(({ id }) => id);
    const given = orRefuse(
      givenSections(body.sections, to.person.id, { submission, onePage, asked, assigned }),
    );

    const names = sections.filter(({ id }) => given.includes(id)).map((each) => sectionName(edition, each));
    const reply = (whom: PersonWithRoles) =>
      whoHasWhat(
        submission,
        [...assigned, ...given.map((section) => ({ section, personId: whom.id }))],
        [...people.filter(({ id }) => id !== whom.id), whom],
      );
    if (!('personId' in body.to)) await ensureUser(to.person.email, to.person.name);
    return recordGiven({ submission, askedFor, to, given, names, by: person, reply }, { claim, at });
  }),
);
