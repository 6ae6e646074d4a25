import { routes } from '../../shared/contract/all-routes.ts';
import { disableUser } from '../identity/user-pool.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordRoleRemoved } from '../store/roles.ts';

/** The administrator takes a role away, with immediate effect. */
export const handler = httpHandler(routes['remove-role'], async ({ body, claim, at }) => {
  const person = await recordRoleRemoved(body.personId, body.grant, { claim, at });

  if (person.roles.length === 0) await disableUser(person.email);

  return person;
});
