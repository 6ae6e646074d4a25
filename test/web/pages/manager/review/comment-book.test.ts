import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noReview, type SectionReview } from '../../../../../shared/domain/review.ts';
import type { Outcome } from '../../../../../web/src/api/call.ts';
import { unreachable } from '../../../../../web/src/api/problem.ts';
import { openCommentBook } from '../../../../../web/src/pages/manager/review/comment-book.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const review = (differing: Partial<SectionReview> = {}): SectionReview => ({
  ...noReview('practice', 1),
  ...differing,
});
const ok = (data: SectionReview): Outcome<SectionReview> => ({ ok: true, data });

function aBook(...answers: Outcome<SectionReview>[]) {
  const sent: unknown[] = [];
  const saved: SectionReview[] = [];
  const book = openCommentBook(
    () => review(),
    async (section, body) => {
      sent.push({ section, ...body });
      return answers[Math.min(sent.length, answers.length) - 1]!;
    },
    (each) => saved.push(each),
  );
  return { book, sent, saved, wait: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds) };
}

test('what is typed is sent once, a second after the last key', async () => {
  const { book, sent, saved, wait } = aBook(ok(review({ strengths: 'Good', commentsRevision: 1 })));
  book.type('practice', { strengths: 'Go' });
  await wait(900);
  book.type('practice', { strengths: 'Good' });
  expect(book.get('practice').standing.kind).toBe('waiting');
  await wait(1000);
  expect(sent).toEqual([{ section: 'practice', strengths: 'Good', comments: '', revision: 0 }]);
  expect(book.get('practice')).toMatchObject({ revision: 1, standing: { kind: 'saved' } });
  expect(saved).toHaveLength(1);
});

test('leaving the box sends at once, and what is typed meanwhile follows', async () => {
  const { book, sent, wait } = aBook(
    ok(review({ strengths: 'A', commentsRevision: 1 })),
    ok(review({ strengths: 'AB', commentsRevision: 2 })),
  );
  book.type('practice', { strengths: 'A' });
  book.flush();
  book.type('practice', { strengths: 'AB' });
  await wait(0);
  expect(sent).toHaveLength(1);
  await wait(1000);
  expect(sent[1]).toEqual({ section: 'practice', strengths: 'AB', comments: '', revision: 1 });
});

test('without a connection the words stay, and are tried again', async () => {
  const { book, sent, wait } = aBook(
    { ok: false, problem: unreachable },
    ok(review({ comments: 'Kept', commentsRevision: 1 })),
  );
  book.type('practice', { comments: 'Kept' });
  await wait(1000);
  expect(book.get('practice')).toMatchObject({ comments: 'Kept', standing: { kind: 'failed' } });
  await wait(10_000);
  expect(sent).toHaveLength(2);
  expect(book.get('practice').standing.kind).toBe('saved');
});

const theirs = review({
  strengths: 'Theirs',
  commentsRevision: 4,
  commented: { by: { id: 'x', name: 'Xi' }, at: 'now' },
});
const clash: Outcome<SectionReview> = {
  ok: false,
  problem: { type: 'changed-meanwhile', title: 'Changed', status: 409, reference: null, extras: { theirs } },
};

test('two reviewers’ words are never mixed: both are kept until one is chosen', async () => {
  const { book, sent, wait } = aBook(clash, ok(review({ strengths: 'Mine too', commentsRevision: 5 })));
  book.type('practice', { strengths: 'Mine' });
  await wait(1000);
  expect(book.get('practice')).toMatchObject({ strengths: 'Mine', standing: { kind: 'clash', theirs } });
  book.type('practice', { strengths: 'Mine too' });
  await wait(5000);
  expect(sent).toHaveLength(1);
  book.settle('practice', 'mine');
  await wait(0);
  expect(sent[1]).toMatchObject({ strengths: 'Mine too', revision: 4 });
  expect(book.get('practice').standing.kind).toBe('saved');
});

test('or the other’s are taken', async () => {
  const { book, saved, wait } = aBook(clash);
  book.type('practice', { strengths: 'Mine' });
  await wait(1000);
  book.settle('practice', 'theirs');
  expect(book.get('practice')).toMatchObject({
    strengths: 'Theirs',
    revision: 4,
    standing: { kind: 'saved' },
  });
  expect(saved).toEqual([theirs]);
});
