import { routes } from '../../shared/contract/all-routes.ts';
import { handOver } from '../../shared/domain/hand-over.ts';
import { ensureUser } from '../identity/user-pool.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse } from '../runtime/refused.ts';
import { listAssignments } from '../store/assignments.ts';
import { recordHandedOver } from '../store/handed-over.ts';
import { asColleague, asColleagues, getPerson, peopleAt } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { findSomebody } from '../store/somebody.ts';
import { places } from '../store/tables.ts';

/** The lead hands all that a leaver holds over to somebody else; the leaver’s access ends at once. */
export const handler = httpHandler(routes['hand-over'], ({ params, body, at, claim }) =>
  settled(async () => {
    const { agencyId, personId } = params;
    const people = await peopleAt(places.agency(agencyId));
    orNotFound(people.find(({ id }) => id === personId));
    const [leaver, to, assignments] = await Promise.all([
      getPerson(personId),
      findSomebody(body.to, people),
      listAssignments(personId, agencyId),
    ]);

    const moved = orRefuse(handOver(leaver, to.person, agencyId));

    const after = { ...to.person, roles: [...to.person.roles, ...moved.gained] };
    const stay = people.filter(({ id }) => id !== personId && id !== after.id);
    const reply = {
      colleagues: asColleagues([...stay, after], agencyId),
      successor: asColleague(after, agencyId),
    };
    if (!('personId' in body.to)) await ensureUser(to.person.email, to.person.name);
    const successor = to.person;
    await recordHandedOver(
      { ...moved, leaver, successor, isNew: to.isNew, assignments, reply },
      { claim, at },
    );
    return reply;
  }),
);
