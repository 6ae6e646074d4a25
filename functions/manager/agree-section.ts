import { routes } from '../../shared/contract/all-routes.ts';
import { agree } from '../../shared/forms/judging.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordJudged } from '../store/judged.ts';
import { settled } from '../store/settled.ts';
import { getUnderReview, sectionUnder } from '../store/under-review.ts';

/** A reviewer agrees with the self-assessment of a section, or takes the agreement back. */
export const handler = httpHandler(routes['agree-section'], ({ params, body, person, at, today }) =>
  settled(async () => {
    const reviewing = { about: params, person, at, today, readSnapshot: getSnapshot };
    const under = await getUnderReview(reviewing, body.version);

    const judged = body.agreed ? agree(sectionUnder(under, params.section)) : null;

    const { id, name } = person;
    const found = { about: params, section: params.section, question: null, revision: body.revision, judged };
    return recordJudged(under, found, { by: { id, name }, at, today });
  }),
);
