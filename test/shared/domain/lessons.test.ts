import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hoursInBrief,
  isSameTelling,
  Lessons,
  LessonsTold,
  median,
  timeTaken,
} from '../../../shared/domain/lessons.ts';

const at = '2026-11-20T10:00:00.000Z';
const hours = fc.integer({ min: 1, max: 8000 }).map((quarters) => quarters / 4);
const told = (agencyId: string, spent: number, day = 20) => ({
  agencyId,
  hours: spent,
  at: `2026-11-${day}T10:00:00.000Z`,
});

describe('the median', () => {
  test('is the one in the middle, or the mean of two', () => {
    expect(median([])).toBeUndefined();
    expect(median([3])).toBe(3);
    expect(median([9, 1, 3])).toBe(3);
    expect(median([9, 1, 3, 5])).toBe(4);
  });

  test('has as many above as below, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1 }), (all) => {
        const middle = median(all)!;
        const below = all.filter((each) => each < middle).length;
        const above = all.filter((each) => each > middle).length;
        expect(below).toBeLessThanOrEqual(all.length / 2);
        expect(above).toBeLessThanOrEqual(all.length / 2);
        expect(median(all.toReversed())).toBe(middle);
      }),
    );
  });
});

describe('how long a form takes', () => {
  test('is the edition’s own estimate until three agencies told', () => {
    expect(timeTaken([])).toBeNull();
    expect(timeTaken([told('police', 3), told('fire', 4)])).toBeNull();
    expect(timeTaken([told('police', 3), told('police', 4), told('police', 5)])).toBeNull();
    expect(timeTaken([told('police', 3), told('fire', 4), told('trust', 8)])).toEqual({
      minutes: 240,
      agencies: 3,
    });
  });

  test('counts an agency once, by what it told last', () => {
    const all = [told('police', 100, 1), told('fire', 4), told('trust', 8), told('police', 2, 21)];
    expect(timeTaken(all)).toEqual({ minutes: 240, agencies: 3 });
  });

  test('is never less than the least nor more than the most, but for five minutes', () => {
    const three = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), hours), {
      minLength: 3,
      selector: ([agency]) => agency,
    });
    fc.assert(
      fc.property(three, (all) => {
        const taken = timeTaken(all.map(([agency, spent]) => told(agency, spent)))!;
        const minutes = all.map(([, spent]) => spent * 60);
        expect(taken.agencies).toBe(all.length);
        expect(taken.minutes).toBeGreaterThanOrEqual(Math.min(...minutes) - 5);
        expect(taken.minutes).toBeLessThanOrEqual(Math.max(...minutes) + 5);
        expect(taken.minutes % 5).toBe(0);
      }),
    );
  });
});

test('hours are told in brief with how many told them; who told none is not counted', () => {
  expect(hoursInBrief([])).toBeNull();
  expect(hoursInBrief([{ hours: null }])).toBeNull();
  expect(hoursInBrief([{ hours: 3 }, { hours: null }, { hours: 12.5 }, { hours: 4 }])).toEqual({
    n: 3,
    median: 4,
    least: 3,
    most: 12.5,
  });
});

describe('what is told', () => {
  const faultOf = (body: object): string | undefined =>
    LessonsTold.safeParse({ hours: null, hard: null, improve: null, sequence: 0, ...body }).error?.issues[0]
      ?.message;

  test.each([
    [{ hours: 2.5 }, undefined],
    [{ hard: 'Standard 7 عذر 🙂' }, undefined],
    [{}, 'Tell at least one thing, or leave this page'],
    [{ hours: 0 }, 'Enter a quarter of an hour or more'],
    [{ hours: 2.3 }, 'Enter hours in quarters, such as 6 or 2.5'],
    [{ hours: 5000 }, 'Enter 2,000 hours at most'],
    [{ hours: '6' }, 'Enter hours as a number, such as 6 or 2.5'],
    [{ hard: ' ' }, 'Write something, or leave it out'],
    [{ improve: 'x'.repeat(2001) }, 'Use 2,000 characters at most'],
  ])('%j: %s', (body, words) => {
    expect(faultOf(body)).toBe(words);
  });

  test('twice by the same person is one telling', () => {
    const body = { hours: 6, hard: null, improve: 'Fewer questions', sequence: 1 };
    const kept: Lessons = Lessons.parse({
      ...body,
      sequence: 2,
      submissionId: 's-1',
      agencyId: 'police',
      agencyName: 'Police',
      variantLabel: 'Full',
      by: { id: 'ola', name: 'Ola' },
      at,
    });
    expect(isSameTelling(kept, body, 'ola')).toBe(true);
    expect(isSameTelling(kept, body, 'dee')).toBe(false);
    expect(isSameTelling(kept, { ...body, hours: 7 }, 'ola')).toBe(false);
    expect(isSameTelling(kept, { ...body, sequence: 2 }, 'ola')).toBe(false);
  });
});
