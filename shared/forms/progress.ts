import type { Progress } from '../domain/obligation.ts';
import { kindOf, type Question } from '../questions/all-kinds.ts';
import { isBlank } from '../questions/answer.ts';
import { type AskedSection, asked } from './asked.ts';
import type { FilledForm } from './form.ts';
import { gapsOf } from './gaps.ts';

/** How far a section has come. The numbers are apart because none follows from another. */
export type SectionProgress = {
  readonly section: string;
  /** Questions to answer; an optional one counts once something is written in it. */
  readonly asked: number;
  /** Of these, how many have their answer, complete or not. */
  readonly answered: number;
  /** Of these, how many have nothing missing and nothing wrong. */
  readonly valid: number;
  /** Someone said "this section is complete". */
  readonly declaredComplete: boolean;
};

/** How far a return has come: the numbers of the whole, as an obligation's row holds them, and per section asked. */
export type ReturnProgress = { readonly whole: Progress; readonly sections: readonly SectionProgress[] };

const counts = (question: Question, { answers }: FilledForm): boolean =>
  question.optional !== true || Object.values(answers[question.id] ?? {}).some((value) => !isBlank(value));

const progressOf = (
  { section, questions }: AskedSection,
  form: FilledForm,
  declaredComplete: readonly string[],
): SectionProgress => {
  const counted = questions.filter((question) => counts(question, form));
  const valuesOf = (question: Question) => form.answers[question.id] ?? {};
  return {
    section: section.id,
    asked: counted.length,
    answered: counted.filter((each) => kindOf(each).isAnswered(each, valuesOf(each))).length,
    valid: counted.filter((each) => gapsOf(each, form).length === 0).length,
    declaredComplete: declaredComplete.includes(section.id),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Several sections as one. */
export const sumOf = (sections: readonly SectionProgress[]): Progress => ({
  asked: sum(sections.map((each) => each.asked)),
  answered: sum(sections.map((each) => each.answered)),
  valid: sum(sections.map((each) => each.valid)),
  sections: sections.length,
  sectionsComplete: sections.filter((each) => each.declaredComplete).length,
});

/** `declaredComplete`: ids of the sections someone declared complete; those not asked are passed over. */
export const progress = (form: FilledForm, declaredComplete: readonly string[]): ReturnProgress => {
  const sections = asked(form).map((section) => progressOf(section, form, declaredComplete));
  return {
    whole: sumOf(sections),
    sections,
  };
};
