import type { Question } from '../questions/all-kinds.ts';
import { type Earlier, holds } from '../questions/ask-when.ts';
import { compare } from './comparing.ts';
import { type FilledForm, type Section, variantOf } from './form.ts';

/** A section with the questions of it that are asked: at least one. */
export type AskedSection = { readonly section: Section; readonly questions: readonly Question[] };

/**
 * What is asked of this agency, in order: the questions of its variant whose condition holds. An answer counts for a
 * condition only while its own question is asked. Sections left without a question are absent: "not asked".
 */
export const asked = ({ edition, variant, answers }: FilledForm): readonly AskedSection[] => {
  const { id } = variantOf(edition, variant);
  const askedSoFar = new Map<string, Question>();
  const earlier: Earlier = {
    valueAt: (question, part) => (askedSoFar.has(question) ? answers[question]?.[part] : undefined),
    compare: (comparison) => compare(comparison, { asked: askedSoFar, answers }),
  };

  return edition.sections.flatMap((section) => {
    const questions = section.questions.filter((question) => {
      const isAsked =
        question.variants.includes(id) &&
        (question.askWhen === undefined || holds(question.askWhen, earlier));
      if (isAsked) askedSoFar.set(question.id, question);
      return isAsked;
    });
    return questions.length === 0 ? [] : [{ section, questions }];
  });
};
