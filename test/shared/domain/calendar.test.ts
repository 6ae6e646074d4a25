import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayInLondon, daysBetween } from '../../../shared/domain/calendar.ts';

const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n));

test('an instant late in a summer evening belongs to the next London day', () => {
  expect(dayInLondon('2026-07-01T22:59:59.999Z')).toBe('2026-07-01');
  expect(dayInLondon('2026-07-01T23:00:00.000Z')).toBe('2026-07-02');
  expect(dayInLondon('2026-12-01T23:00:00.000Z')).toBe('2026-12-01');
});

test('adding days and counting them agree, clock changes included', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }),
  );
});
