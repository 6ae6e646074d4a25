import { answersByQuestion } from '../../../../shared/forms/answers-by-question.ts';
import { asked } from '../../../../shared/forms/asked.ts';
import type { FilledForm, Section } from '../../../../shared/forms/form.ts';
import type { OpenReturn } from './with-return.tsx';

export const filledForm = ({ edition, variant, answers }: OpenReturn): FilledForm => ({
  edition,
  variant: variant.id,
  answers: answersByQuestion(answers),
});

/** The sections of which something is asked, in order. */
export const askedSections = (open: OpenReturn): readonly Section[] =>
  asked(filledForm(open)).map(({ section }) => section);
