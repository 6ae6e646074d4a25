import { kindOf } from '../questions/all-kinds.ts';
import { type AskedSection, asked } from './asked.ts';
import type { FilledForm } from './form.ts';

/** Something missing or wrong in a return, with where it is; the words say what to do. */
export type Gap = {
  readonly section: string;
  readonly question: string;
  readonly part: string;
  readonly words: string;
};

export const gapsIn = (
  { section, questions }: AskedSection,
  { edition, answers }: FilledForm,
): readonly Gap[] =>
  questions.flatMap((question) =>
    kindOf(question)
      .gaps(question, answers[question.id] ?? {}, edition)
      .map((gap) => ({ section: section.id, question: question.id, ...gap })),
  );

/** All that keeps a return from being complete, in the order of the form. Empty means complete. */
export const gaps = (form: FilledForm): readonly Gap[] =>
  asked(form).flatMap((section) => gapsIn(section, form));
