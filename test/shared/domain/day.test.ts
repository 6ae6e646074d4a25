import { expect, test } from 'vitest';
import { Day, isRealDay } from '../../../shared/domain/day.ts';

test('31 April is not a day, nor is 29 February in a common year', () => {
  expect(isRealDay('2016-04-31')).toBe(false);
  expect(isRealDay('2027-02-29')).toBe(false);
  expect(isRealDay('2028-02-29')).toBe(true);
  expect(isRealDay('31/09/16')).toBe(false);
  expect(isRealDay('2027-13-01')).toBe(false);
  expect(Day.safeParse('2016-04-31').error?.issues[0]?.message).toContain('Enter a real day');
});
