import type { ReviewDesk } from '../../shared/contract/review-shapes.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import type { Ask } from './signed-in.ts';

type Place = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };

/** A grade of the scale that is not this one: the agency’s own cannot be found by the board. */
const another = (own: unknown): string => (own === 'not-met' ? 'met' : 'not-met');

/** All that a reviewer can do with a return that has just come, the sending back last. */
export async function theReviewDesk(ask: Ask, params: Place, due: Day): Promise<void> {
  await ask('list-to-review', { params });
  await ask('list-reviewers', { params });
  await ask('start-review', { params, body: {} });
  const desk = (await ask('get-review', { params })).body as unknown as ReviewDesk;
  const { sections } = desk.snapshot as unknown as Snapshot;
  const [first, second, third] = sections.filter(({ rolledUp }) => rolledUp !== undefined);
  const [question] = third!.questions;
  const seen = { version: desk.version, revision: 0 };
  const of = (section: string) => ({ ...params, section });

  await ask('agree-section', { params: of(first!.id), body: { ...seen, agreed: true } });
  await ask('moderate-section', {
    params: of(second!.id),
    body: { ...seen, grade: another(second!.rolledUp?.grade), reason: 'Seen otherwise in May' },
  });
  await ask('moderate-question', {
    params: { ...of(third!.id), question: question!.id },
    body: { ...seen, moderation: { grade: another(question!.values.grade), reason: 'No figures' } },
  });
  await ask('comment-section', {
    params: of(first!.id),
    body: { ...seen, strengths: 'Clear minutes', comments: '' },
  });
  const note = { ...params, noteId: 'note-1' };
  await ask('put-note', {
    params: note,
    body: { section: first!.id, text: 'Ask at the panel', revision: 0 },
  });
  await ask('remove-note', { params: note });
  await ask('send-back', {
    params,
    body: { version: desk.version, questions: [question!.id], due, reason: 'Which year is this from?' },
  });
}
