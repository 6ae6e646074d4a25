import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { takenWrites } from '../store/assignments.ts';
import { commit } from '../store/commit.ts';
import { peopleAt } from '../store/people.ts';
import { getSubmission } from '../store/submissions.ts';
import { places } from '../store/tables.ts';
import { whoHasWhat } from '../store/who-has-what.ts';

/** The lead takes a section away from somebody; what they have written stays. */
export const handler = httpHandler(routes['unassign-section'], async ({ params }) => {
  const { agencyId, submissionId, section, personId } = params;
  const [{ submission, assigned }, people] = await Promise.all([
    getSubmission(agencyId, submissionId),
    peopleAt(places.agency(agencyId)),
  ]);

  const isIt = (each: (typeof assigned)[number]) => each.section === section && each.personId === personId;
  orNotFound(assigned.find(isIt));

  await commit(takenWrites(personId, [{ agencyId, submissionId, section }]));
  return whoHasWhat(
    submission,
    assigned.filter((each) => !isIt(each)),
    people,
  );
});
