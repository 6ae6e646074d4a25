import { routes } from '../../shared/contract/all-routes.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { isTheirNote } from '../../shared/domain/review.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { noteRemoval } from '../store/review-rows.ts';
import { getReviewed } from '../store/reviews.ts';

/** Takes away a private note that one wrote. */
export const handler = httpHandler(routes['remove-note'], async ({ params, person }) => {
  orRefuse(notOwnAgency(person, params.agencyId));
  const { notes } = await getReviewed(params);
  const note = orNotFound(notes.find(({ id }) => id === params.noteId));

  if (!isTheirNote(note, person)) return refuse('not-your-note');

  await commit([noteRemoval(params, note.id)]);
  return {};
});
