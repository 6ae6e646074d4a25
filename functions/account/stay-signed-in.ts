import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { renewSession } from '../store/sessions.ts';

/** Keeps the session of the person signed in from ending for want of activity. */
export const handler = httpHandler(routes['stay-signed-in'], async ({ signedIn, at }) => {
  const { idleEndsAt, endsAt } = await renewSession(signedIn, at);

  return { idleEndsAt, endsAt };
});
