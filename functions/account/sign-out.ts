import { routes } from '../../shared/contract/all-routes.ts';
import { signOutAddress } from '../identity/sign-in-service.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, rawReply } from '../runtime/reply.ts';
import { endSession, noSession } from '../store/sessions.ts';

/** Ends the session of the person signed in. */
export const handler = httpHandler(routes['sign-out'], async ({ event }) => {
  await endSession(event.cookies ?? []);

  return rawReply(json({ goTo: signOutAddress() }, {}, [noSession]));
});
