import { kindOf, type Question } from '../questions/all-kinds.ts';
import type { PartGap } from '../questions/question.ts';
import { type AskedSection, asked } from './asked.ts';
import { toldOf } from './checks.ts';
import { type FilledForm, factsOf } from './form.ts';

/** Something missing or wrong in a return, with where it is; the words say what to do. */
export type Gap = {
  readonly section: string;
  readonly question: string;
  readonly part: string;
  readonly words: string;
};

/** The part that a question’s page shows first. */
const firstPart = (question: Question, form: FilledForm): string =>
  kindOf(question).parts(question, factsOf(form))[0]?.id ?? '';

/** What is missing or wrong in the answer to one question: its parts, what should hold, a carried answer that nobody confirmed. */
export const gapsOf = (question: Question, form: FilledForm): readonly PartGap[] => {
  const found = [
    ...kindOf(question).gaps(question, form.answers[question.id] ?? {}, factsOf(form)),
    ...toldOf(question, form, 'error'),
  ];
  if (form.unconfirmed?.has(question.id) !== true) return found;
  const words = `Confirm or change the answer to ${question.shortLabel} that was carried forward`;
  return [...found, { part: firstPart(question, form), words }];
};

export const gapsIn = ({ section, questions }: AskedSection, form: FilledForm): readonly Gap[] =>
  questions.flatMap((question) =>
    gapsOf(question, form).map((gap) => ({ section: section.id, question: question.id, ...gap })),
  );

/** All that keeps a return from being complete, in the order of the form. Empty means complete. */
export const gaps = (form: FilledForm): readonly Gap[] =>
  asked(form).flatMap((section) => gapsIn(section, form));
