import { kindOf, type Question } from '../questions/all-kinds.ts';
import { comparisonsOf, conditionsOf } from '../questions/ask-when.ts';
import { checksFaults, comparisonFaults } from './check-faults.ts';
import type { Edition } from './form.ts';
import { overviewFaults } from './overview-faults.ts';
import { rowsFaults } from './rows-faults.ts';

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);

const conditionFaults = (question: Question, before: readonly Question[], edition: Edition): string[] =>
  (question.askWhen === undefined ? [] : conditionsOf(question.askWhen)).flatMap((condition) => {
    const other = before.find(({ id }) => id === condition.question);
    if (other === undefined)
      return `${question.id} is asked by the answer to ${condition.question}, which does not come before it`;
    const part = kindOf(other).part(other, condition.part, edition);
    if (part === undefined)
      return `${question.id} is asked by part ${condition.part} of ${other.id}, which has no such part`;
    if (condition.in.some((value) => !part.schema.safeParse(value).success))
      return `${question.id} is asked by a value that ${other.id} cannot have`;
    if (!condition.unless && question.variants.some((variant) => !other.variants.includes(variant)))
      return `${question.id} is asked in a variant in which ${other.id}, on which it depends, is not`;
    return [];
  });

/** A condition compares numbers of questions that come before it. */
const comparedFaults = ({ id, askWhen }: Question, before: readonly Question[]): string[] =>
  (askWhen === undefined ? [] : comparisonsOf(askWhen)).flatMap((comparison) =>
    comparisonFaults(`The condition of ${id}`, comparison, before),
  );

const questionFaults = (question: Question, before: readonly Question[], edition: Edition): string[] => {
  const variants = edition.variants.map(({ id }) => id);
  const unknown = question.variants.filter((variant) => !variants.includes(variant));
  if (question.kind === 'grade' && edition.scale.length === 0)
    return [`${question.id} asks for a grade, but the form has no scale`];
  return [
    ...unknown.map(
      (variant) => `${question.id} is asked in variant ${variant}, which the form does not have`,
    ),
    ...(question.critical === true && question.kind !== 'grade'
      ? [`${question.id} is critical but not graded`]
      : []),
    ...conditionFaults(question, before, edition),
    ...comparedFaults(question, before),
    ...rowsFaults(question),
  ];
};

/**
 * What is wrong with an edition beyond its shape, in words for whoever wrote it; empty when it can be published.
 * A condition looks only at questions that come before, so none can depend on itself.
 */
export const editionFaults = (edition: Edition): readonly string[] => {
  const questions = edition.sections.flatMap((section) => section.questions);
  const names = [
    ...edition.variants.map(({ id }) => `variant ${id}`),
    ...edition.sections.map(({ id }) => `section ${id}`),
    ...questions.map(({ id }) => `question ${id}`),
    ...edition.scale.map(({ grade }) => `grade ${grade}`),
    ...(edition.checks ?? []).map(({ id }) => `check ${id}`),
  ];
  const unasked = edition.variants.filter(
    ({ id }) => !questions.some((question) => question.variants.includes(id)),
  );
  return [
    ...repeated(names).map((name) => `There are two of ${name}`),
    ...unasked.map(({ id }) => `Variant ${id} is asked nothing`),
    ...questions.flatMap((question, at) => questionFaults(question, questions.slice(0, at), edition)),
    ...checksFaults(edition),
    ...overviewFaults(edition),
  ];
};
