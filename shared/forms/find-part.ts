import { kindOf, type Question } from '../questions/all-kinds.ts';
import type { Part } from '../questions/question.ts';
import type { Edition, Section } from './form.ts';

export type FoundPart = { readonly section: Section; readonly question: Question; readonly part: Part };

/** The answer part that a save is about, asked or not, or undefined when the edition has no such part. */
export const findPart = (edition: Edition, questionId: string, partId: string): FoundPart | undefined => {
  const section = edition.sections.find((each) => each.questions.some(({ id }) => id === questionId));
  const question = section?.questions.find(({ id }) => id === questionId);
  if (section === undefined || question === undefined) return undefined;
  const part = kindOf(question).part(question, partId, edition);
  return part === undefined ? undefined : { section, question, part };
};
