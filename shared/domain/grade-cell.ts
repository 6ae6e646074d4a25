import type { Obligation } from './obligation.ts';

/** What stands where an agency and a section of the form meet: in the heat map and in every paper of the board. */
export type GradeCell =
  | { readonly kind: 'not-submitted' }
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'not-rated' }
  | {
      readonly kind: 'graded';
      readonly grade: string;
      /** Whose grade it is: the board’s once it has moderated, else the agency’s own. */
      readonly by: 'self' | 'moderated';
      readonly change: GradeChange;
    };

/** Against the same section in the round before. Nothing can be said where one of the two is no grade on the scale. */
export type GradeChange = 'better' | 'worse' | 'same' | 'no-earlier-grade' | 'not-comparable';

type Graded = Pick<
  Obligation,
  'variant' | 'receivedOn' | 'selfGrades' | 'moderatedGrades' | 'previousGrades'
>;
type SectionAsked = { readonly id: string; readonly askedIn: readonly string[] };

const notApplicable = 'not-applicable';

/** `scale`: the keys of the edition’s grades, best first. */
export function gradeChange(
  earlier: string | undefined,
  grade: string,
  scale: readonly string[],
): GradeChange {
  if (earlier === undefined || earlier === 'not-asked' || earlier === 'not-rated') return 'no-earlier-grade';
  if (earlier === grade) return 'same';
  if (earlier === notApplicable || grade === notApplicable) return 'not-comparable';
  const [before, now] = [scale.indexOf(earlier), scale.indexOf(grade)];
  if (before < 0 || now < 0) return 'not-comparable';
  return now < before ? 'better' : 'worse';
}

/**
 * One cell. “Not asked” (the agency’s variant has nothing of this section) is apart from “not applicable”
 * (the agency said so), and both from “not submitted”. A moderated grade stands before the agency’s own.
 */
export function gradeCell(row: Graded, section: SectionAsked, scale: readonly string[]): GradeCell {
  if (!section.askedIn.includes(row.variant)) return { kind: 'not-asked' };
  if (row.receivedOn === null) return { kind: 'not-submitted' };
  const moderated = row.moderatedGrades[section.id];
  const grade = moderated ?? row.selfGrades[section.id];
  if (grade === 'not-asked') return { kind: 'not-asked' };
  if (grade === undefined || grade === 'not-rated') return { kind: 'not-rated' };
  return {
    kind: 'graded',
    grade,
    by: moderated === undefined ? 'self' : 'moderated',
    change: gradeChange(row.previousGrades[section.id], grade, scale),
  };
}
