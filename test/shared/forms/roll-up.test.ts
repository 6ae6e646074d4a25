import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../shared/domain/grade.ts';
import { type Criterion, rolledUpSections, rollUp } from '../../../shared/forms/roll-up.ts';
import { everyKindAnswers, everyKindForm } from '../../builders/every-kind-form.ts';

const letters = { m: 'met', p: 'partly-met', n: 'not-met', '-': 'not-applicable', '?': undefined } as const;

/** 'mmp' is two met and one partly met; a capital letter is critical. */
const criteria = (grades: string): Criterion[] =>
  [...grades].map((letter, at) => ({
    name: `1.${at + 1}`,
    critical: letter !== letter.toLowerCase(),
    grade: letters[letter.toLowerCase() as keyof typeof letters],
  }));

const graded = (grades: string) => rollUp(criteria(grades)).grade;

describe('a standard', () => {
  test('is met when every criterion that applies is met', () => {
    expect(graded('mmmm')).toBe('met');
    expect(graded('mm--')).toBe('met');
  });

  test('is not met when more than half of what applies is not met', () => {
    expect(graded('nnnmm')).toBe('not-met');
    expect(graded('nn--m')).toBe('not-met');
    expect(graded('n')).toBe('not-met');
  });

  test('is partly met when exactly half is not met', () => {
    expect(graded('nnmm')).toBe('partly-met');
    expect(graded('nnmm--')).toBe('partly-met');
  });

  test('is partly met in all other cases', () => {
    expect(graded('mmmp')).toBe('partly-met');
    expect(graded('pppp')).toBe('partly-met');
  });

  test('is not met when a critical criterion is not met, however good the rest', () => {
    expect(graded('mNmmm')).toBe('not-met');
    expect(rollUp(criteria('mNmmN')).because).toBe('Critical and not met: 1.2, 1.5');
  });

  test('is not capped by a critical criterion that is partly met or does not apply', () => {
    expect(graded('mPmmm')).toBe('partly-met');
    expect(rollUp([...criteria('mm'), { name: '1.3', critical: true, grade: 'not-applicable' }]).grade).toBe(
      'met',
    );
  });

  test('is not rated while a criterion is unanswered', () => {
    expect(graded('mmm?')).toBe('not-rated');
    expect(graded('NNN?')).toBe('not-rated');
    expect(rollUp(criteria('mm??')).because).toBe('2 of 4 not answered yet');
  });

  test('is not applicable when none of its criteria applies, and not asked when it has none', () => {
    expect(graded('---')).toBe('not-applicable');
    expect(graded('')).toBe('not-asked');
  });

  test('says what led to its grade', () => {
    expect(rollUp(criteria('mmpn-')).because).toBe(
      'Of 4 criteria that apply: 2 met, 1 partly met, 1 not met',
    );
    expect(rollUp(criteria('p')).because).toBe('Of 1 criterion that applies: 0 met, 1 partly met, 0 not met');
  });
});

const rank = { 'not-met': 0, 'partly-met': 1, met: 2 };
const anyGrade = fc.constantFrom<Grade>('met', 'partly-met', 'not-met', 'not-applicable');
const anyCriteria = fc.array(
  fc.record({ name: fc.constant('1.1'), critical: fc.boolean(), grade: anyGrade }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

test('a better grade for one criterion never makes the standard worse', () => {
  fc.assert(
    fc.property(anyCriteria, fc.nat(), (all, pick) => {
      const at = pick % all.length;
      const one = all[at]!;
      fc.pre(one.grade === 'not-met' || one.grade === 'partly-met');
      const raised = all.with(at, { ...one, grade: one.grade === 'not-met' ? 'partly-met' : 'met' });
      const [before, after] = [rollUp(all).grade, rollUp(raised).grade] as (keyof typeof rank)[];
      expect(rank[after!]).toBeGreaterThanOrEqual(rank[before!]);
    }),
  );
});

test('the order of the criteria, and those that do not apply, make no difference to the grade', () => {
  fc.assert(
    fc.property(anyCriteria, (all) => {
      const { grade } = rollUp(all);
      expect(rollUp(all.toReversed()).grade).toBe(grade);
      if (grade !== 'not-applicable')
        expect(rollUp(all.filter((each) => each.grade !== 'not-applicable')).grade).toBe(grade);
    }),
  );
});

test('the sections of a return roll up, one that is not asked told apart', () => {
  const grades = (variant: string) =>
    rolledUpSections({ edition: everyKindForm, variant, answers: everyKindAnswers }).map(
      ({ section, rolledUp }) => `${section.id}: ${rolledUp.grade}`,
    );
  expect(grades('long')).toEqual(['practice: partly-met', 'extra: met']);
  expect(grades('short')).toEqual(['practice: met', 'extra: not-asked']);
});

test('a saved value that is no grade counts as unanswered', () => {
  const answers = { ...everyKindAnswers, '2.1': { grade: 'excellent' } };
  const [, extra] = rolledUpSections({ edition: everyKindForm, variant: 'long', answers });
  expect(extra?.rolledUp.grade).toBe('not-rated');
});
