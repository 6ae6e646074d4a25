import { routes } from '../../shared/contract/all-routes.ts';
import { orSignInHelp, signInHelp } from '../identity/or-sign-in-help.ts';
import { provedEmail } from '../identity/sign-in-service.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { redirect } from '../runtime/reply.ts';
import { findPersonByEmail } from '../store/people.ts';
import { beginSession, endSession } from '../store/sessions.ts';
import { forgetSignIn, takeSignIn } from '../store/sign-ins.ts';

/**
 * Receives somebody back from the sign-in page and begins their session: a new one always, and the one that
 * this browser had before ends. Only the browser that began an attempt can finish it.
 */
export const handler = orSignInHelp(
  httpHandler(routes['finish-sign-in'], async ({ query, at, event }) => {
    const { state = '', error } = query;
    const cookies = event.cookies ?? [];
    const attempt = await takeSignIn(state, cookies, at);
    if (attempt === undefined) return signInHelp('expired');
    if (error !== undefined) return signInHelp(error === 'access_denied' ? 'denied' : 'failed');

    const person = await findPersonByEmail(await provedEmail(attempt, event.rawQueryString));
    await endSession(cookies);
    if (person === undefined || person.roles.length === 0)
      return redirect(`${env('SITE_ORIGIN')}/no-access`, [forgetSignIn(state)]);

    const session = await beginSession(person.id, at);
    return redirect(`${env('SITE_ORIGIN')}${attempt.returnTo}`, [session, forgetSignIn(state)]);
  }),
);
