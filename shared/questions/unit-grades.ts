import { Grade } from '../domain/grade.ts';
import type { UnitAnswers } from '../domain/unit-answers.ts';
import { isBlank, type PartValues } from './answer.ts';
import { type GradeScale, stepOf } from './grade-scale.ts';

/** One unit’s grade for a criterion, beside the agency’s own. */
export type UnitGrade = {
  readonly unit: string;
  readonly name: string;
  readonly grade: Grade;
  readonly note: string | null;
};

/** How bad a grade is: its place on the scale, best first. “Not applicable” says nothing against the others. */
const badness = (grade: Grade, scale: GradeScale): number =>
  stepOf(scale, grade)?.wantsReason === true ? -1 : scale.findIndex((step) => step.grade === grade);

/** The worst of some grades; “not applicable” only where nothing else was given. */
export const worstOf = (grades: readonly Grade[], scale: GradeScale): Grade | undefined =>
  grades.reduce<Grade | undefined>(
    (worst, grade) => (worst === undefined || badness(grade, scale) > badness(worst, scale) ? grade : worst),
    undefined,
  );

/** What the units say to one criterion, the worst first; units that were not asked it are left out. */
export const unitGradesFor = (
  question: string,
  units: readonly UnitAnswers[],
  scale: GradeScale,
): readonly UnitGrade[] =>
  units
    .flatMap(({ unit, name, answers }) => {
      const answer = answers[question];
      return answer === undefined ? [] : [{ unit, name, ...answer }];
    })
    .sort(
      (a, b) => badness(b.grade, scale) - badness(a.grade, scale) || a.name.localeCompare(b.name, 'en-GB'),
    );

/** The lead decides the agency’s grade; where it is not the worst of the units’, the lead says why. */
export function wantsUnitReason(
  values: PartValues,
  question: string,
  units: readonly UnitAnswers[],
  scale: GradeScale,
): boolean {
  const own = Grade.safeParse(values.grade);
  const worst = worstOf(
    unitGradesFor(question, units, scale).map(({ grade }) => grade),
    scale,
  );
  return own.success && worst !== undefined && own.data !== worst;
}

/** A unit’s answers out of the values of its part: only criteria that it graded. */
export const unitAnswersOf = (
  { id, name }: { readonly id: string; readonly name: string },
  values: Readonly<Record<string, PartValues>>,
): UnitAnswers => ({
  unit: id,
  name,
  answers: Object.fromEntries(
    Object.entries(values).flatMap(([question, parts]) => {
      const grade = Grade.safeParse(parts.grade);
      if (!grade.success) return [];
      const { note } = parts;
      return [
        [question, { grade: grade.data, note: typeof note === 'string' && !isBlank(note) ? note : null }],
      ];
    }),
  ),
});
