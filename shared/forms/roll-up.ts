import * as z from 'zod/mini';
import { Grade } from '../domain/grade.ts';
import { asked } from './asked.ts';
import type { FilledForm, Section } from './form.ts';

/**
 * What a section as a whole is graded. "Not asked" (its variant has none of these criteria) is apart from
 * "not applicable" (the agency said so of each).
 */
export const RolledUpGrade = z.literal([
  'met',
  'partly-met',
  'not-met',
  'not-applicable',
  'not-rated',
  'not-asked',
]);
export type RolledUpGrade = z.infer<typeof RolledUpGrade>;

/** A section's grade and what led to it, printed beside the result. */
export const RolledUp = z.strictObject({ grade: RolledUpGrade, because: z.string() });
export type RolledUp = z.infer<typeof RolledUp>;

/** One criterion that is asked; its grade is undefined while unanswered. */
export type Criterion = {
  readonly name: string;
  readonly critical: boolean;
  readonly grade: Grade | undefined;
};

/** The rule as people read it, wherever a rolled-up grade is shown (design: product, Section 11 review). */
export const rollUpRule =
  'Met if every criterion that applies is met. Not met if more than half of those that apply are not met, or a critical one is not met. Otherwise partly met. Not rated while a criterion is unanswered. Criteria that are not applicable do not count.';

const countedBy = (criteria: readonly Criterion[]): string => {
  const count = (wanted: Grade) => criteria.filter(({ grade }) => grade === wanted).length;
  const those = criteria.length === 1 ? '1 criterion that applies' : `${criteria.length} criteria that apply`;
  return `Of ${those}: ${count('met')} met, ${count('partly-met')} partly met, ${count('not-met')} not met`;
};

/** The grade of a section from the grades of its criteria, self-assessed or moderated; the rule is `rollUpRule`. */
export const rollUp = (criteria: readonly Criterion[]): RolledUp => {
  if (criteria.length === 0) return { grade: 'not-asked', because: 'No criterion of this section is asked' };

  const unanswered = criteria.filter(({ grade }) => grade === undefined).length;
  if (unanswered > 0)
    return { grade: 'not-rated', because: `${unanswered} of ${criteria.length} not answered yet` };

  const applicable = criteria.filter(({ grade }) => grade !== 'not-applicable');
  if (applicable.length === 0)
    return { grade: 'not-applicable', because: 'Every criterion was said not to apply' };

  const notMet = applicable.filter(({ grade }) => grade === 'not-met');
  const critical = notMet.filter((criterion) => criterion.critical).map(({ name }) => name);
  if (critical.length > 0)
    return { grade: 'not-met', because: `Critical and not met: ${critical.join(', ')}` };

  const because = countedBy(applicable);
  if (applicable.every(({ grade }) => grade === 'met')) return { grade: 'met', because };
  return { grade: notMet.length * 2 > applicable.length ? 'not-met' : 'partly-met', because };
};

/** The criteria of a section that this agency is asked, with the grades it gave. */
export const criteriaOf = (section: Section, form: FilledForm): readonly Criterion[] => {
  const questions = asked(form).find((each) => each.section.id === section.id)?.questions ?? [];
  return questions.flatMap((question) => {
    if (question.kind !== 'grade') return [];
    const grade = Grade.safeParse(form.answers[question.id]?.grade);
    const known = grade.success ? grade.data : undefined;
    return [{ name: question.shortLabel, critical: question.critical === true, grade: known }];
  });
};

/** Each section that rolls up with its self-assessed grade, in the order of the form, those not asked included. */
export const rolledUpSections = (form: FilledForm): readonly { section: Section; rolledUp: RolledUp }[] =>
  form.edition.sections
    .filter((section) => section.rollUp === true)
    .map((section) => ({ section, rolledUp: rollUp(criteriaOf(section, form)) }));
