import { routes } from '../../shared/contract/all-routes.ts';
import { orSignInHelp } from '../identity/or-sign-in-help.ts';
import { newAttempt } from '../identity/sign-in-service.ts';
import { wayBack } from '../identity/way-back.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { redirect } from '../runtime/reply.ts';
import { recordSignInBegun } from '../store/sign-ins.ts';

/** Sends anyone to the sign-in page and remembers where they wanted to go. */
export const handler = orSignInHelp(
  httpHandler(routes['sign-in'], async ({ query, at }) => {
    const returnTo = wayBack(query['return-to'], env('SITE_ORIGIN'));
    const { attempt, address } = await newAttempt();

    const cookie = await recordSignInBegun({ ...attempt, returnTo }, at);

    return redirect(address, [cookie]);
  }),
);
