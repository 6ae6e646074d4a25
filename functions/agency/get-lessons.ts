import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { findLessons } from '../store/lessons.ts';
import { getSeenWhole } from '../store/seen-return.ts';

/** Shows an agency’s people what they told of a return that they sent. */
export const handler = httpHandler(routes['get-lessons'], async ({ params, signedIn }) => {
  const { submission, meets } = await getSeenWhole(params, signedIn);
  const lessons = await findLessons(meets, submission.id);

  const title = meets[0]?.roundTitle ?? 'A return';
  return { title, sent: submission.versions > 0, lessons: lessons ?? null };
});
