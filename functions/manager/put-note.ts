import { routes } from '../../shared/contract/all-routes.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { isTheirNote } from '../../shared/domain/review.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { noteWrite } from '../store/review-rows.ts';
import { getReviewed, versionOf } from '../store/reviews.ts';

/** Keeps a private note of the reviewers on a section, or changes one’s own. */
export const handler = httpHandler(routes['put-note'], async ({ params, body, person, at }) => {
  orRefuse(notOwnAgency(person, params.agencyId));
  const reviewed = await getReviewed(params);
  versionOf(reviewed);
  const before = reviewed.notes.find((note) => note.id === params.noteId);

  if (before && !isTheirNote(before, person)) return refuse('not-your-note');
  const { section, text, revision } = body;
  // The same again, as after a reply that was lost, is no clash with oneself.
  if (before?.text === text && before.section === section) return before;
  if ((before?.revision ?? 0) !== revision) return refuse('changed-meanwhile', { theirs: before });

  const by = { id: person.id, name: person.name };
  const note = { id: params.noteId, section, text, by, at, revision: revision + 1 };
  await commit([noteWrite(params, note)]);
  return note;
});
