import { routes } from '../../shared/contract/all-routes.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordComments } from '../store/judged.ts';
import { settled } from '../store/settled.ts';
import { getUnderReview, sectionUnder } from '../store/under-review.ts';

/** Saves the strengths of a section and the comments on it, if nobody changed them since the writer saw them. */
export const handler = httpHandler(routes['comment-section'], ({ params, body, person, at, today }) =>
  settled(async () => {
    const { version, revision, strengths, comments } = body;
    const reviewing = { about: params, person, at, today, readSnapshot: getSnapshot };
    const under = await getUnderReview(reviewing, version);

    const section = sectionUnder(under, params.section).id;

    const { id, name } = person;
    const written = { about: params, section, revision, strengths, comments };
    return recordComments(under, written, { by: { id, name }, at, today });
  }),
);
