import { routes } from '../../shared/contract/all-routes.ts';
import { moderateQuestion } from '../../shared/forms/judging.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordJudged, reviewOf } from '../store/judged.ts';
import { settled } from '../store/settled.ts';
import { getUnderReview, sectionUnder } from '../store/under-review.ts';

/** A reviewer finds another grade for one question than the agency, with the reason, or takes that back. */
export const handler = httpHandler(routes['moderate-question'], ({ params, body, person, at, today }) =>
  settled(async () => {
    const { question } = params;
    const reviewing = { about: params, person, at, today, readSnapshot: getSnapshot };
    const under = await getUnderReview(reviewing, body.version);
    const section = sectionUnder(under, params.section);

    const { judged: before } = reviewOf(under, section.id);
    const { moderation, revision } = body;
    const judged = orRefuse(
      moderateQuestion(section, before, { question, moderation }, under.snapshot.scale),
    );

    const { id, name } = person;
    const found = { about: params, section: section.id, question, revision, judged };
    return recordJudged(under, found, { by: { id, name }, at, today });
  }),
);
