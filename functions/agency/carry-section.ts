import { routes } from '../../shared/contract/all-routes.ts';
import { asked } from '../../shared/forms/asked.ts';
import { toCarry } from '../../shared/forms/carry.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { besideAnswers } from '../store/beside.ts';
import { recordCarried } from '../store/carried.ts';
import { commit } from '../store/commit.ts';
import { checkMayFill } from '../store/may-fill.ts';
import { lastOf, listPast } from '../store/past-returns.ts';
import { getSeenReturn, seenSection } from '../store/seen-return.ts';

/** Carries last round’s answers forward into the questions of a section that nobody has touched yet. */
export const handler = httpHandler(
  routes['carry-section'],
  async ({ params, signedIn, at, today, claim }) => {
    const { now } = await getSeenReturn(params, signedIn, at);
    const section = orNotFound(asked(now.filled).find(({ section: { id } }) => id === params.section));
    checkMayFill(signedIn.person, params.agencyId, now.edition);
    const past = await listPast(params.agencyId, now.submission.form);
    const last = lastOf(past, now.submission.id) ?? refuse('nothing-to-carry');

    const before = await getSnapshot(last.digest);
    const attached = before.sections
      .flatMap(({ questions }) => questions)
      .flatMap(({ values }) => Object.entries(values).map(([part, value]) => ({ part, value })));
    const beside = await besideAnswers(params.agencyId, attached);

    const parts = toCarry(section, before, { ...now.filled, beside });
    if (now.submission.unit !== undefined) refuse('nothing-to-carry');

    const { submissionId, version } = last;
    const doing = { now, section: section.section.id, by: signedIn, at, today };
    await recordCarried(doing, parts, { submissionId, version });
    const reply = seenSection(await getSeenReturn(params, signedIn, at), section.section.id);
    await commit([], { claim, reply, at });
    return reply;
  },
);
