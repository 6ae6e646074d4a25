import { routes } from '../../shared/contract/all-routes.ts';
import { isSameTelling, type Lessons } from '../../shared/domain/lessons.ts';
import { isAgencysOwn } from '../../shared/domain/unit-return.ts';
import { variantOf } from '../../shared/forms/form.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { editionFor } from '../store/editions.ts';
import { findLessons, recordLessons } from '../store/lessons.ts';
import { getSeenWhole } from '../store/seen-return.ts';

/** An agency tells, once its return is sent, how many hours it took, what was hard and what should be better. */
export const handler = httpHandler(routes['put-lessons'], async ({ params, body, person, signedIn, at }) => {
  const { submission, meets } = await getSeenWhole(params, signedIn);
  const [edition, kept] = await Promise.all([
    editionFor(submission.edition),
    findLessons(meets, submission.id),
  ]);

  orRefuse(isAgencysOwn(submission));
  if (submission.versions === 0) return refuse('not-sent-yet');
  if (kept !== undefined && isSameTelling(kept, body, person.id)) return kept;
  const lessons: Lessons = {
    ...body,
    sequence: body.sequence + 1,
    submissionId: submission.id,
    agencyId: submission.agencyId,
    agencyName: submission.agencyName,
    variantLabel: variantOf(edition, submission.variant).label,
    by: { id: person.id, name: person.name },
    at,
  };

  return recordLessons({ submission, meets, lessons });
});
