import { routes } from '../../shared/contract/all-routes.ts';
import { ensureUser } from '../identity/user-pool.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { checkPlace } from '../store/places.ts';
import { recordRoleGranted } from '../store/roles.ts';

/** The administrator gives somebody a role by e-mail; they can sign in from then on. */
export const handler = httpHandler(routes['grant-role'], async ({ body, claim, at }) => {
  await checkPlace(body.grant);

  await ensureUser(body.email, body.name);

  return recordRoleGranted(body, { claim, at });
});
