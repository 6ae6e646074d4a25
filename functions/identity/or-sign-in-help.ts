import { env } from '../runtime/env.ts';
import { faultInLog } from '../runtime/fault-in-log.ts';
import type { Served } from '../runtime/http-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import { rawReply, redirectReply } from '../runtime/reply.ts';

export type WhyNot = 'denied' | 'expired' | 'failed';

function helpPage(because: WhyNot) {
  if (because === 'failed') count({ SignInsFailed: 1 });
  return redirectReply(`${env('SITE_ORIGIN')}/sign-in-help?because=${because}`);
}

/** The page that says what to do when signing in did not work. */
export const signInHelp = (because: WhyNot) => rawReply(helpPage(because));

/** Whoever is on the way in has no page yet that could read a problem document: anything that fails goes to a page. */
export const orSignInHelp =
  (served: Served): Served =>
  async (event, ports) => {
    try {
      return await served(event, ports);
    } catch (error) {
      const { requestId: reference } = event.requestContext;
      log.error('sign-in failed', {
        reference,
        ...faultInLog(error),
        code: error instanceof Error && 'code' in error ? error.code : undefined,
      });
      return helpPage('failed');
    }
  };
