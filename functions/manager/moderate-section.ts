import { routes } from '../../shared/contract/all-routes.ts';
import { moderateSection } from '../../shared/forms/judging.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordJudged, reviewOf } from '../store/judged.ts';
import { settled } from '../store/settled.ts';
import { getUnderReview, sectionUnder } from '../store/under-review.ts';

/** A reviewer finds another grade for a section than the agency, with the reason. */
export const handler = httpHandler(routes['moderate-section'], ({ params, body, person, at, today }) =>
  settled(async () => {
    const reviewing = { about: params, person, at, today, readSnapshot: getSnapshot };
    const under = await getUnderReview(reviewing, body.version);
    const section = sectionUnder(under, params.section);

    const { judged: before } = reviewOf(under, section.id);
    const { grade, reason, revision } = body;
    const judged = orRefuse(moderateSection(section, before, { grade, reason }, under.snapshot.scale));

    const { id, name } = person;
    const found = { about: params, section: section.id, question: null, revision, judged };
    return recordJudged(under, found, { by: { id, name }, at, today });
  }),
);
