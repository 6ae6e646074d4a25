import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankHolidays, bankHolidaysKnownUntil } from '../../../shared/domain/bank-holidays.ts';
import * as days from '../../../shared/domain/day.ts';
import * as working from '../../../shared/domain/working-day.ts';

const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => days.addDays('2026-01-01', n));

test('31 April is not a day, nor is 29 February in a common year', () => {
  expect(days.isRealDay('2016-04-31')).toBe(false);
  expect(days.isRealDay('2027-02-29')).toBe(false);
  expect(days.isRealDay('2028-02-29')).toBe(true);
  expect(days.isRealDay('31/09/16')).toBe(false);
  expect(days.isRealDay('2027-13-01')).toBe(false);
  expect(days.Day.safeParse('2016-04-31').error?.issues[0]?.message).toContain('Enter a real day');
});

test('an instant late in a summer evening belongs to the next London day', () => {
  expect(days.dayInLondon('2026-07-01T22:59:59.999Z')).toBe('2026-07-01');
  expect(days.dayInLondon('2026-07-01T23:00:00.000Z')).toBe('2026-07-02');
  expect(days.dayInLondon('2026-12-01T23:00:00.000Z')).toBe('2026-12-01');
});

test('days and times read as people write them', () => {
  expect(days.dayInWords('2027-01-29')).toBe('Friday 29 January 2027');
  expect(days.dayInShort('2027-01-29')).toBe('Fri 29 Jan 2027');
  expect(days.timeInLondon('2026-07-01T09:32:00.000Z')).toBe('10:32');
  expect(days.instantInWords('2026-07-01T09:32:00.000Z')).toBe('Wednesday 1 July 2026 at 10:32');
});

test('adding days and counting them agree, clock changes included', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
      expect(days.daysBetween(day, days.addDays(day, n))).toBe(n);
    }),
  );
});

test('the nearest working day before or after is one, and nothing nearer is', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const before = working.workingDayOnOrBefore(day);
      const after = working.workingDayOnOrAfter(day);
      expect(working.isWorkingDay(before) && working.isWorkingDay(after)).toBe(true);
      expect(before <= day && after >= day).toBe(true);
      expect(working.workingDaysUntil(before, day)).toBe(working.isWorkingDay(day) && before !== day ? 1 : 0);
      expect(working.workingDaysUntil(day, after)).toBe(after === day ? 0 : 1);
    }),
  );
});

test('Christmas and the Easter Monday of 2027 are not working days', () => {
  expect(working.isWorkingDay('2026-12-25')).toBe(false);
  expect(working.isWorkingDay('2027-03-29')).toBe(false);
  expect(working.workingDayOnOrAfter('2026-12-25')).toBe('2026-12-29');
});

test('bank holidays are weekdays, and the list says how far it reaches', () => {
  for (const day of bankHolidays) expect(days.weekday(day) % 6).not.toBe(0);
  expect([...bankHolidays].every((day) => day <= bankHolidaysKnownUntil)).toBe(true);
});
