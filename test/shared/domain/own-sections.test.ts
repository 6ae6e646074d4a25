import { expect, test } from 'vitest';
import { hasWorkLeft, sectionsOf, type Work, workLeft } from '../../../shared/domain/own-sections.ts';
import { withWorkLeft } from '../../../shared/domain/reminder-digest.ts';

const dee = { id: 'dee', roles: ['contributor'] as const };
const lea = { id: 'lea', roles: ['contributor', 'lead'] as const };
const count = (section: string, answered: number, complete = false) => ({
  section,
  asked: 5,
  answered,
  complete,
});
const work = (more: Partial<Work> = {}): Work => ({
  assigned: [
    { section: 'standard-5', personId: 'dee' },
    { section: 'standard-6', personId: 'dee' },
    { section: 'standard-7', personId: 'kim' },
  ],
  sections: [count('standard-5', 5, true), count('standard-6', 2), count('standard-7', 0)],
  ...more,
});

test('whoever was given sections is reminded of those; who leads or signs, of all', () => {
  expect(sectionsOf(dee, work())).toEqual(['standard-5', 'standard-6']);
  expect(sectionsOf({ ...dee, id: 'sam' }, work())).toEqual([]);
  expect(sectionsOf(lea, work())).toBe('all');
  expect(sectionsOf(dee, work({ assigned: [] }))).toBe('all');
});

test('who has finished what they were given, or was given nothing, is left alone', () => {
  expect(hasWorkLeft(dee, work())).toBe(true);
  const finished = work({ sections: [count('standard-5', 5, true), count('standard-6', 5, true)] });
  expect(hasWorkLeft(dee, finished)).toBe(false);
  expect(hasWorkLeft({ ...dee, id: 'sam' }, work())).toBe(false);
  expect(hasWorkLeft(lea, finished)).toBe(true);
  expect(hasWorkLeft(dee, { ...finished, assigned: [] })).toBe(true);
});

test('before anything was counted, everything is left', () => {
  expect(hasWorkLeft(dee, work({ sections: null }))).toBe(true);
  expect(hasWorkLeft({ ...dee, id: 'sam' }, work({ sections: null }))).toBe(false);
});

test('a section that is not asked is nobody’s to do', () => {
  expect(hasWorkLeft(dee, work({ sections: [count('standard-7', 0)] }))).toBe(false);
});

test('what is left goes by how far each section is', () => {
  expect(workLeft([...(work().sections ?? []), count('standard-8', 5)])).toEqual({
    asked: 20,
    answered: 12,
    notStarted: ['standard-7'],
    begun: ['standard-6'],
    toDeclare: ['standard-8'],
  });
});

test('the steps of those who have nothing left are not taken', () => {
  const about = { boardId: 'thamesford', roundId: 'round-1', agencyId: 'thamesford-police' };
  const step = (personId: string) => ({
    personId,
    email: `${personId}@example.org`,
    item: { ...about, rule: 'seven-days-before', due: '2027-01-29' },
  });
  const people = [dee, lea, { ...dee, id: 'sam' }].map((each) => ({ ...each, email: 'x@example.org' }));
  expect(
    withWorkLeft(['dee', 'lea', 'sam'].map(step), people, work()).map(({ personId }) => personId),
  ).toEqual(['dee', 'lea']);
});
