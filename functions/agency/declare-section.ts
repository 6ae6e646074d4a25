import { routes } from '../../shared/contract/all-routes.ts';
import { maySee } from '../../shared/domain/assignment.ts';
import { isOpen, whyEnded } from '../../shared/domain/submission-steps.ts';
import { asked } from '../../shared/forms/asked.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { declaredWrites } from '../store/gates.ts';
import { checkMayFill } from '../store/may-fill.ts';
import { getSeenReturn, seenView } from '../store/seen-return.ts';

/** Somebody who fills a return declares one of its sections complete, or takes that back. */
export const handler = httpHandler(
  routes['declare-section'],
  async ({ params, body, signedIn, at, today }) => {
    const { now, sight } = await getSeenReturn(params, signedIn, at);
    const { submission, filled, opensOn } = now;
    const { section } = orNotFound(asked(filled).find(({ section: { id } }) => id === params.section));

    checkMayFill(signedIn.person, params.agencyId, now.edition);
    if (!maySee(sight, section.id)) return refuse('only-your-sections');
    if (!section.questions.some(({ id }) => isOpen(submission, id))) return refuse('not-sent-back');
    if (opensOn > today) return refuse('not-asked-yet');
    if (submission.state.kind === 'withdrawn') return refuse(whyEnded(submission.state));

    await commit(
      declaredWrites(submission, section.id, body.complete ? { by: signedIn.person.name, at } : null),
    );
    return seenView(await getSeenReturn(params, signedIn, at));
  },
);
