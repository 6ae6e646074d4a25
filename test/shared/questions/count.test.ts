import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Count, count, countFromTyped } from '../../../shared/questions/count.ts';

const staff: Count = {
  kind: 'count',
  id: 'staff',
  label: 'How many people work with children?',
  shortLabel: 'Staff',
  unit: 'people',
  variants: ['full'],
};

const wordsFor = (answer: number | string, question = staff) =>
  count.gaps(question, { answer }, { scale: [] }).map(({ words }) => words);

test('a count that is missing says that 0 is an answer', () => {
  expect(count.gaps(staff, {}, { scale: [] })).toEqual([
    { part: 'answer', words: 'Enter a number for “Staff”; if there are none, enter 0' },
  ]);
  expect(wordsFor(0)).toEqual([]);
});

test('a count is whole, not negative and not beyond what can be', () => {
  expect(wordsFor(2.5)).toEqual(['“Staff” must be a whole number, such as 12']);
  expect(wordsFor('twelve')).toEqual(['“Staff” must be a whole number, such as 12']);
  expect(wordsFor(-1)).toEqual(['“Staff” must be 0 or more']);
  expect(wordsFor(11, { ...staff, most: 10 })).toEqual(['“Staff” must be 10 or less']);
  expect(wordsFor(2_000_000_000)).toEqual(['“Staff” must be 1,000,000,000 or less']);
});

test('a count reads with its thousands and with what is counted', () => {
  const text = (question: Count) => count.inWords(question, { answer: 1240 }, { scale: [] })[0]?.text;
  expect(text(staff)).toBe('1,240 people');
  const { unit: _unit, ...bare } = staff;
  expect(text(bare)).toBe('1,240');
  expect(count.inWords(staff, { answer: 'about 12' }, { scale: [] })[0]?.text).toBe('about 12 people');
});

test('people type numbers with commas and blanks', () => {
  expect(countFromTyped('1,240')).toBe(1240);
  expect(countFromTyped(' 12 ')).toBe(12);
  expect(countFromTyped('1 240 000')).toBe(1_240_000);
  expect(countFromTyped('-3')).toBe(-3);
  expect(countFromTyped('2.5')).toBe(2.5);
});

test('what is no number comes back as typed', () => {
  for (const typed of ['', 'about 12', '1,24', '1e5', '0x10', '12 Elm Street'])
    expect(countFromTyped(typed)).toBe(typed);
});

test('any whole number typed with its commas is that number', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(countFromTyped(number.toLocaleString('en-GB'))).toBe(number);
      expect(countFromTyped(String(number))).toBe(number);
    }),
  );
});
