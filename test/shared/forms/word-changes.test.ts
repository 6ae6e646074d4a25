import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordRun, wordChanges } from '../../../shared/forms/word-changes.ts';

const textOf = (runs: readonly WordRun[], ...kinds: WordRun['kind'][]): string =>
  runs
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');
const words = (text: string): string[] => text.split(/\s+/).filter((each) => each !== '');

const text = fc
  .array(fc.constantFrom('we', 'train', 'all', 'staff', 'now', 'yearly', '\n', '  '), { maxLength: 40 })
  .map((each) => each.join(' '));

test('words that were put in and taken out are marked, the others are not', () => {
  expect(wordChanges('We train all staff yearly.', 'We train most staff every year.')).toEqual([
    { kind: 'same', text: 'We train ' },
    { kind: 'removed', text: 'all ' },
    { kind: 'added', text: 'most ' },
    { kind: 'same', text: 'staff ' },
    { kind: 'removed', text: 'yearly. ' },
    { kind: 'added', text: 'every year.' },
  ]);
});

test('the text after can be read off to the letter, and every word of the text before', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordChanges(before, after);
      expect(textOf(runs, 'same', 'added')).toBe(after);
      expect(words(textOf(runs, 'same', 'removed'))).toEqual(words(before));
    }),
    { numRuns: 2000 },
  );
});

test('no more is marked than must be', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(wordChanges(same, same).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
  fc.assert(
    fc.property(text, text, (start, added) => {
      const marked = words(textOf(wordChanges(start, `${start} ${added}`), 'added', 'removed'));
      expect(marked).toHaveLength(words(added).length);
    }),
  );
});

test('white space alone is no change of words', () => {
  expect(wordChanges('one  two', 'one\ntwo')).toEqual([{ kind: 'same', text: 'one\ntwo' }]);
  expect(wordChanges('', '')).toEqual([]);
});

test('a few small words that stand in both do not hold a text together', () => {
  const before = 'Set out in our policy, which was reviewed this year and is on the intranet.';
  const after = 'Level 1: 96 per cent in date in October. Level 2: 71 per cent, reported each quarter.';
  expect(wordChanges(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('a text written anew is shown as a whole, and quickly', () => {
  const long = (word: string) => Array.from({ length: 2500 }, (_, n) => `${word}${n}`).join(' ');
  const runs = wordChanges(long('old'), long('new'));
  expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(runs.map(({ text: each }) => each.trim())).toEqual([long('old'), long('new')]);
});
