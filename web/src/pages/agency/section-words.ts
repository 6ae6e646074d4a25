import { answersByQuestion } from '../../../../shared/forms/answers-by-question.ts';
import { asked } from '../../../../shared/forms/asked.ts';
import type { FilledForm, Section } from '../../../../shared/forms/form.ts';
import type { OpenReturn } from './with-return.tsx';

/** The return as the server has it, with what is attached and what waits to be confirmed. */
export const filledForm = ({ edition, variant, answers, beside }: OpenReturn): FilledForm => ({
  edition,
  variant: variant.id,
  answers: answersByQuestion(answers),
  beside,
  unconfirmed: new Set(
    answers
      .filter(({ carried, value }) => carried?.confirmed === null && value !== null)
      .map(({ question }) => question),
  ),
});

/** Whoever was given some sections sees those; everybody else sees them all. */
export const seesSection =
  ({ view }: OpenReturn) =>
  (id: string): boolean =>
    view.partly !== true || view.sections.some(({ section }) => section === id);

/** The sections of which something is asked and that the reader sees, in order. */
export const askedSections = (open: OpenReturn): readonly Section[] =>
  asked(filledForm(open))
    .map(({ section }) => section)
    .filter(({ id }) => seesSection(open)(id));
