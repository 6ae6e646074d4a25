import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grade } from '../../../shared/domain/grade.ts';
import type { UnitAnswers } from '../../../shared/domain/unit-answers.ts';
import { section11 } from '../../../shared/forms/section-11.ts';
import {
  unitAnswersOf,
  unitGradesFor,
  wantsUnitReason,
  worstOf,
} from '../../../shared/questions/unit-grades.ts';

const { scale } = section11;
const unit = (name: string, grade: Grade, note: string | null = null): UnitAnswers => ({
  unit: name.toLowerCase(),
  name,
  answers: { '1.1': { grade, note } },
});
const anyGrade = fc.constantFrom<Grade>('met', 'partly-met', 'not-met', 'not-applicable');

test('the worst grade wins; “not applicable” says nothing against the others', () => {
  expect(worstOf(['met', 'not-met', 'partly-met'], scale)).toBe('not-met');
  expect(worstOf(['not-applicable', 'met'], scale)).toBe('met');
  expect(worstOf(['not-applicable'], scale)).toBe('not-applicable');
  expect(worstOf([], scale)).toBeUndefined();
});

test('property: the worst is one of them, in whatever order they come, and another grade never makes it better', () => {
  const places: Record<Grade, number> = { 'not-applicable': -1, met: 0, 'partly-met': 1, 'not-met': 2 };
  fc.assert(
    fc.property(fc.array(anyGrade, { minLength: 1 }), anyGrade, (grades, more) => {
      const worst = worstOf(grades, scale)!;
      expect(grades).toContain(worst);
      expect(worstOf(grades.toReversed(), scale)).toBe(worst);
      expect(places[worstOf([...grades, more], scale)!]).toBeGreaterThanOrEqual(places[worst]);
    }),
  );
});

test('a criterion has the units’ grades beside it, the worst first; units that were not asked it are left out', () => {
  const units = [unit('Housing', 'met'), unit('Adults', 'not-met', 'Two teams wait.'), unit('Chief', 'met')];
  expect(unitGradesFor('1.1', units, scale).map(({ name, grade }) => `${name} ${grade}`)).toEqual([
    'Adults not-met',
    'Chief met',
    'Housing met',
  ]);
  expect(unitGradesFor('1.2', units, scale)).toEqual([]);
});

test('the agency says why where its grade is not the worst of its units’', () => {
  const units = [unit('Housing', 'met'), unit('Adults', 'partly-met')];
  expect(wantsUnitReason({ grade: 'met' }, '1.1', units, scale)).toBe(true);
  expect(wantsUnitReason({ grade: 'not-met' }, '1.1', units, scale)).toBe(true);
  expect(wantsUnitReason({ grade: 'partly-met' }, '1.1', units, scale)).toBe(false);
  expect(wantsUnitReason({}, '1.1', units, scale)).toBe(false);
  expect(wantsUnitReason({ grade: 'met' }, '1.2', units, scale)).toBe(false);
});

test('a unit’s answers are its grades with their notes', () => {
  const values = {
    '1.1': { grade: 'met', note: 'In our policy.' },
    '1.2': { note: 'No grade yet' },
    '1.3': { grade: 'not-met', note: '  ' },
    'impact-1': { answer: 'Text' },
  };
  expect(unitAnswersOf({ id: 'housing', name: 'Housing' }, values)).toEqual({
    unit: 'housing',
    name: 'Housing',
    answers: { '1.1': { grade: 'met', note: 'In our policy.' }, '1.3': { grade: 'not-met', note: null } },
  });
});
