import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import { isOwed } from '../../shared/domain/standing.ts';
import { ensureUser } from '../identity/user-pool.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { messageWrites } from '../store/messages.ts';
import { listOwed } from '../store/obligations.ts';
import { asColleagues, peopleAt } from '../store/people.ts';
import { recordRoleGranted } from '../store/roles.ts';
import { places } from '../store/tables.ts';

/** The lead adds a colleague by e-mail; they can sign in from then on, and are told of the return that is due next. */
export const handler = httpHandler(routes['add-colleague'], async ({ params, body, person, at, claim }) => {
  const { agencyId } = params;
  const [people, owed] = await Promise.all([peopleAt(places.agency(agencyId)), listOwed(agencyId)]);
  const next = owed.map(({ obligation }) => obligation).find(isOwed);
  const grant = { at: 'agency', agencyId, role: body.role } as const;

  const after = (added: PersonWithRoles) => ({
    colleagues: asColleagues([...people.filter(({ id }) => id !== added.id), added], agencyId),
  });
  const telling = (added: PersonWithRoles) =>
    next === undefined
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

  await ensureUser(body.email, body.name);
  return after(
    await recordRoleGranted(
      { name: body.name, email: body.email, grant },
      { claim, at, more: telling, reply: after },
    ),
  );
});
