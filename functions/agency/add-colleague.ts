import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';
import { isOwed } from '../../shared/domain/standing.ts';
import { ensureUser } from '../identity/user-pool.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { messageWrites } from '../store/messages.ts';
import { listOwed } from '../store/obligations.ts';
import { asColleagues, peopleAt } from '../store/people.ts';
import { checkPlace } from '../store/places.ts';
import { recordRoleGranted } from '../store/roles.ts';
import { places } from '../store/tables.ts';

const latestFirst = (a: Obligation, b: Obligation): number => b.askedOn.localeCompare(a.askedOn);

/** The lead adds a colleague by e-mail; they can sign in from then on, and are told of the return that is due next. */
export const handler = httpHandler(routes['add-colleague'], async ({ params, body, person, at, claim }) => {
  const { agencyId } = params;
  const { name, email, role, unit } = body;
  const grant: RoleGrant = { at: 'agency', agencyId, role, ...(unit === undefined ? {} : { unit }) };
  if (unit !== undefined && role !== 'contributor') return refuse('unit-only-fills');
  const [people, owed] = await Promise.all([
    peopleAt(places.agency(agencyId)),
    listOwed(agencyId),
    unit === undefined ? undefined : checkPlace(grant),
  ]);
  // The return that is due next; where nothing is owed the last one, whose board then signs the mail.
  const obligations = owed.map(({ obligation }) => obligation);
  const next = obligations.find(isOwed) ?? obligations.toSorted(latestFirst)[0];

  const after = (added: PersonWithRoles) => ({
    colleagues: asColleagues([...people.filter(({ id }) => id !== added.id), added], agencyId),
    knownAs: added.name,
  });
  const telling = (added: PersonWithRoles) =>
    next === undefined || unit !== undefined
      ? []
      : messageWrites(
          plannedMessage({
            id: randomUUID(),
            to: { personId: added.id, email: added.email },
            at,
            content: {
              kind: 'colleague-added',
              about: { boardId: next.boardId, roundId: next.roundId, agencyId },
              submissionId: next.submissionId,
              addedBy: person.name,
            },
          }),
        );

  await ensureUser(email, name);
  return after(await recordRoleGranted({ name, email, grant }, { claim, at, more: telling, reply: after }));
});
