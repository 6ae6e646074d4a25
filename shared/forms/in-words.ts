import { kindOf, type Question } from '../questions/all-kinds.ts';
import type { FrozenTable } from '../questions/frozen-table.ts';
import type { PartInWords } from '../questions/question.ts';
import { asked } from './asked.ts';
import { type FilledForm, factsOf, type Section } from './form.ts';

export type QuestionInWords = {
  readonly question: Question;
  /** Empty where nothing was answered. */
  readonly words: readonly PartInWords[];
  /** The same as a table, where the question is drawn as one. */
  readonly table: FrozenTable | undefined;
};

export type SectionInWords = { readonly section: Section; readonly questions: readonly QuestionInWords[] };

/** A return as a reader sees it: every question asked, in order, with every part that was filled. */
export const inWords = (form: FilledForm): readonly SectionInWords[] =>
  asked(form).map(({ section, questions }) => ({
    section,
    questions: questions.map((question) => ({
      question,
      words: kindOf(question).inWords(question, form.answers[question.id] ?? {}, factsOf(form)),
      table: kindOf(question).table?.(question, form.answers[question.id] ?? {}),
    })),
  }));
