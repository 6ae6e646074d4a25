import { describe, expect, test } from 'vitest';
import { gradeCell, gradeChange } from '../../../shared/domain/grade-cell.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const scale = ['met', 'partly-met', 'not-met', 'not-applicable'];
const training = { id: 'training', askedIn: ['full', 'small'] };

describe('a cell of the heat map', () => {
  test('says “not asked” where the variant has nothing of the section, submitted or not', () => {
    const unit = { variant: 'unit' };
    expect(gradeCell(anObligation(unit), training, scale)).toEqual({ kind: 'not-asked' });
    expect(gradeCell(aReceivedObligation(unit), training, scale)).toEqual({ kind: 'not-asked' });
  });

  test('says “not submitted” until the return has arrived', () => {
    expect(gradeCell(anObligation({ selfGrades: { training: 'met' } }), training, scale)).toEqual({
      kind: 'not-submitted',
    });
  });

  test('shows the agency’s own grade as self-assessed', () => {
    const row = aReceivedObligation({ selfGrades: { training: 'partly-met' } });
    expect(gradeCell(row, training, scale)).toEqual({
      kind: 'graded',
      grade: 'partly-met',
      by: 'self',
      change: 'no-earlier-grade',
    });
  });

  test('shows the moderated grade once there is one', () => {
    const row = aReceivedObligation({
      selfGrades: { training: 'met' },
      moderatedGrades: { training: 'partly-met' },
    });
    expect(gradeCell(row, training, scale)).toMatchObject({ grade: 'partly-met', by: 'moderated' });
  });

  test('keeps “not applicable”, “not rated” and “not asked” apart', () => {
    const cell = (grade: string) =>
      gradeCell(aReceivedObligation({ selfGrades: { training: grade } }), training, scale);
    expect(cell('not-applicable')).toMatchObject({ kind: 'graded', grade: 'not-applicable' });
    expect(cell('not-rated')).toEqual({ kind: 'not-rated' });
    expect(cell('not-asked')).toEqual({ kind: 'not-asked' });
    expect(gradeCell(aReceivedObligation(), training, scale)).toEqual({ kind: 'not-rated' });
  });
});

describe('the change since last time', () => {
  test.for([
    [undefined, 'met', 'no-earlier-grade'],
    ['not-rated', 'met', 'no-earlier-grade'],
    ['not-asked', 'met', 'no-earlier-grade'],
    ['met', 'met', 'same'],
    ['not-applicable', 'not-applicable', 'same'],
    ['not-met', 'partly-met', 'better'],
    ['met', 'partly-met', 'worse'],
    ['met', 'not-applicable', 'not-comparable'],
    ['not-applicable', 'met', 'not-comparable'],
    ['amber', 'met', 'not-comparable'],
    ['met', 'amber', 'not-comparable'],
  ] as const)('from %s to %s is %s', ([earlier, grade, change]) => {
    expect(gradeChange(earlier, grade, scale)).toBe(change);
  });
});
