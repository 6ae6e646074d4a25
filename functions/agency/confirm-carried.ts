import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { recordConfirmed } from '../store/carried.ts';
import { commit } from '../store/commit.ts';
import { checkMayFill } from '../store/may-fill.ts';
import { getSeenReturn, seenSection } from '../store/seen-return.ts';

/** Somebody who fills a return says that answers carried forward still hold: of one question, or of a whole section. */
export const handler = httpHandler(
  routes['confirm-carried'],
  async ({ params, body, signedIn, at, today, claim }) => {
    const { now } = await getSeenReturn(params, signedIn, at);
    const { id: section } = orNotFound(now.edition.sections.find(({ id }) => id === params.section));

    checkMayFill(signedIn.person, params.agencyId, now.edition);
    const carried = now.answers.filter(
      (each) => each.section === section && (body.question === null || each.question === body.question),
    );

    await recordConfirmed({ now, section, by: signedIn, at, today }, carried);
    const reply = seenSection(await getSeenReturn(params, signedIn, at), section);
    await commit([], { claim, reply, at });
    return reply;
  },
);
