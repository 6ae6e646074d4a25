import type { DateQuestion } from '../../questions/date.ts';
import type { GradeQuestion } from '../../questions/grade.ts';
import type { LongText } from '../../questions/long-text.ts';
import type { Guidance } from '../../questions/question.ts';
import type { Section } from '../form.ts';
import type { VariantId } from './variants.ts';

/** Where a criterion rests on statutory guidance, as the board's audit names it. */
export const workingTogether =
  'The arrangements listed in “Working Together to Safeguard Children” (2015, chapter 2)';

/** A statement the agency grades. */
export const criterion = (
  id: string,
  variants: VariantId[],
  text: { statement: string; critical?: true } & Guidance,
): GradeQuestion => {
  const { statement, critical, ...guidance } = text;
  return {
    kind: 'grade',
    id,
    label: statement,
    shortLabel: id,
    guidance,
    variants,
    ...(critical === true ? { critical } : {}),
  };
};

/** Impact on children is told once for a standard, not for each criterion, and only where a criterion of it is asked. */
const impact = (number: string, criteria: readonly GradeQuestion[]): LongText => ({
  kind: 'long-text',
  id: `impact-${number}`,
  label: 'What difference has this made for children?',
  shortLabel: `Impact on children, standard ${number}`,
  hint: 'Tell of a change that you can show: what is better for children now, and how do you know? Do not describe a single child.',
  variants: [...new Set(criteria.flatMap((each) => each.variants))],
});

/** Where nothing needs doing, a standard is kept under review until a day; the small variant is spared this. */
const review = (number: string, criteria: readonly GradeQuestion[]): DateQuestion => ({
  kind: 'date',
  id: `review-${number}`,
  label: 'When will you look at this standard again?',
  shortLabel: `Review of standard ${number}`,
  hint: 'No action is needed where the standard is met. Give the day on which you will check that it still is.',
  variants: [...new Set(criteria.flatMap((each) => each.variants))].filter((variant) => variant !== 'small'),
  optional: true,
  askWhen: {
    none: criteria.map(({ id }) => ({ question: id, part: 'grade', in: ['partly-met', 'not-met'] })),
  },
});

export const standard = (text: {
  number: string;
  title: string;
  shortTitle: string;
  intro: string;
  criteria: GradeQuestion[];
}): Section => {
  const { criteria, ...words } = text;
  return {
    id: `standard-${text.number}`,
    ...words,
    rollUp: true,
    questions: [...criteria, impact(text.number, criteria), review(text.number, criteria)],
  };
};
