import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characters, typedText } from '../../../shared/questions/typed-text.ts';

const remarks = typedText({ called: '“Remarks”', most: 10_000 });
const wordsFor = (text: unknown) => remarks.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
const unreadable = [
  '“Remarks” holds a character that cannot be read or printed; type the text again or paste it as plain text',
];

test('letters with accents, dashes and emoji count as one character each', () => {
  expect(characters('naïve – ok 👍')).toBe(12);
  expect(wordsFor('👍'.repeat(10_000))).toEqual([]);
  expect(wordsFor('👍'.repeat(10_001))).toEqual(['“Remarks” is 10,001 characters long; the most is 10,000']);
});

test('a text of 200,000 characters is told its length and the most it may have, and nothing else', () => {
  expect(wordsFor('\u0000'.repeat(200_000))).toEqual([
    '“Remarks” is 200,000 characters long; the most is 10,000',
  ]);
});

test('line ends and tabs are text, also those of Windows', () => {
  expect(wordsFor('one\n\ttwo\r\nthree')).toEqual([]);
});

test('characters that cannot be read or printed are refused in words', () => {
  for (const text of ['\u0000', 'a\u0007b', '\u001b[31m', '\u007f', '\u0085', '\ufffe', '\uffff', '\ud83d'])
    expect(wordsFor(text)).toEqual(unreadable);
});

test('texts in any language and direction are accepted', () => {
  for (const text of ['Zażółć gęślą jaźń', 'ਪੰਜਾਬੀ', 'اردو', 'e\u0301', '👩🏽‍🤝‍👨🏻', '\u202eabc'])
    expect(wordsFor(text)).toEqual([]);
});

test('a text comes out exactly as it was typed, blanks at its ends and all', () => {
  const typed = fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => `  ${text}\n`);
  fc.assert(
    fc.property(typed, (text) => {
      fc.pre(wordsFor(text).length === 0);
      expect(remarks.parse(text)).toBe(text);
    }),
  );
});

test('a text is never longer than in the count of JavaScript, and joining adds up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (one, two) => {
      expect(characters(one)).toBe([...one].length);
      expect(characters(one)).toBeLessThanOrEqual(one.length);
      expect(characters(`${one}\n${two}`)).toBe(characters(one) + 1 + characters(two));
    }),
  );
});
