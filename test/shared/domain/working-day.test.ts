import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankHolidays, bankHolidaysKnownUntil } from '../../../shared/domain/bank-holidays.ts';
import { addDays, weekday } from '../../../shared/domain/calendar.ts';
import {
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysUntil,
} from '../../../shared/domain/working-day.ts';

const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n));

test('the nearest working day before or after is one, and nothing nearer is', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const before = workingDayOnOrBefore(day);
      const after = workingDayOnOrAfter(day);
      expect(isWorkingDay(before) && isWorkingDay(after)).toBe(true);
      expect(before <= day && after >= day).toBe(true);
      expect(workingDaysUntil(before, day)).toBe(isWorkingDay(day) && before !== day ? 1 : 0);
      expect(workingDaysUntil(day, after)).toBe(after === day ? 0 : 1);
    }),
  );
});

test('working days are counted over any span as they are one by one', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -10, max: 500 }), (from, days) => {
      const each = Array.from({ length: Math.max(0, days) }, (_, n) => addDays(from, n + 1));
      expect(workingDaysUntil(from, addDays(from, days))).toBe(each.filter(isWorkingDay).length);
    }),
  );
});

test('a due day centuries away is counted at once', () => {
  expect(workingDaysUntil('2026-11-22', '9999-12-31')).toBeGreaterThan(2_000_000);
});

test('Christmas and the Easter Monday of 2027 are not working days', () => {
  expect(isWorkingDay('2026-12-25')).toBe(false);
  expect(isWorkingDay('2027-03-29')).toBe(false);
  expect(workingDayOnOrAfter('2026-12-25')).toBe('2026-12-29');
});

test('bank holidays are weekdays, and the list says how far it reaches', () => {
  for (const day of bankHolidays) expect(weekday(day) % 6).not.toBe(0);
  expect([...bankHolidays].every((day) => day <= bankHolidaysKnownUntil)).toBe(true);
});
