import { expect, test } from 'vitest';
import { dayInShort, dayInWords, instantInWords, timeInLondon } from '../../../shared/domain/day-in-words.ts';

test('days and times read as people write them', () => {
  expect(dayInWords('2027-01-29')).toBe('Friday 29 January 2027');
  expect(dayInShort('2027-01-29')).toBe('Fri 29 Jan 2027');
  expect(timeInLondon('2026-07-01T09:32:00.000Z')).toBe('10:32');
  expect(instantInWords('2026-07-01T09:32:00.000Z')).toBe('Wednesday 1 July 2026 at 10:32');
});
