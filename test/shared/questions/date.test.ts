import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultInDay } from '../../../shared/domain/fault-in-day.ts';
import { type DateQuestion, date, dateFromTyped } from '../../../shared/questions/date.ts';

const review: DateQuestion = {
  kind: 'date',
  id: 'reviewed',
  label: 'When was it reviewed?',
  shortLabel: 'Day of review',
  variants: ['full'],
};

test('31 April is refused in words', () => {
  expect(date.gaps(review, { answer: '2016-04-31' }, { scale: [] })).toEqual([
    { part: 'answer', words: 'There is no 31 April 2016: April 2016 has 30 days' },
  ]);
});

test('29 February is a day in leap years only', () => {
  expect(faultInDay('2024-02-29')).toBeUndefined();
  expect(faultInDay('2000-02-29')).toBeUndefined();
  expect(faultInDay('2023-02-29')).toBe('There is no 29 February 2023: February 2023 has 28 days');
  expect(faultInDay('1900-02-29')).toBe('There is no 29 February 1900: February 1900 has 28 days');
});

test('a year of two digits is told to have four', () => {
  expect(faultInDay('26-02-12')).toBe('Enter all four digits of the year, such as 2026');
  expect(faultInDay('926-02-12')).toBe('Enter all four digits of the year, such as 2026');
});

test('what is no day at all is told how to be one', () => {
  const howTo = 'Enter a day, month and year, such as 27 3 2026';
  for (const written of ['', '31/09/16', '2026-3-27', '2026-03-27T00:00', 'soon'])
    expect(faultInDay(written)).toBe(howTo);
  expect(date.gaps(review, { answer: 20160431 }, { scale: [] })[0]?.words).toBe(howTo);
  expect(faultInDay('2026-13-01')).toBe('There is no month 13; enter a month from 1 to 12');
  expect(faultInDay('2026-00-01')).toBe('There is no month 0; enter a month from 1 to 12');
  expect(faultInDay('2026-01-00')).toBe('There is no 0 January 2026: January 2026 has 31 days');
  expect(faultInDay('0026-01-01')).toBe('26 is not a likely year; enter all four digits, such as 2026');
});

test('a date that is missing is asked for', () => {
  expect(date.gaps(review, {}, { scale: [] })[0]?.words).toBe('Enter a date for “Day of review”');
});

test('a date reads as people write it; one that is no day, as it was saved', () => {
  const text = (answer: string) => date.inWords(review, { answer }, { scale: [] })[0]?.text;
  expect(text('2026-03-07')).toBe('7 March 2026');
  expect(text('2016-04-31')).toBe('2016-04-31');
});

test('three boxes make a day, the month as number or name', () => {
  expect(dateFromTyped({ day: '7', month: '3', year: '2026' })).toBe('2026-03-07');
  expect(dateFromTyped({ day: ' 07', month: 'Mar', year: '2026 ' })).toBe('2026-03-07');
  expect(dateFromTyped({ day: '7', month: 'september', year: '2026' })).toBe('2026-09-07');
  expect(faultInDay(dateFromTyped({ day: '7', month: 'Ju', year: '2026' }))).toBeDefined();
  expect(faultInDay(dateFromTyped({ day: '', month: '', year: '' }))).toBeDefined();
  expect(faultInDay(dateFromTyped({ day: '7', month: '3', year: '26' }))).toBeDefined();
});

test('every day of the calendar is accepted, however it is typed', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', of = ''] = day.toISOString().slice(0, 10).split('-');
      const typed = dateFromTyped({ day: String(Number(of)), month: String(Number(month)), year });
      expect(typed).toBe(`${year}-${month}-${of}`);
      expect(faultInDay(typed)).toBeUndefined();
    }),
  );
});
