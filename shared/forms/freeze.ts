import * as z from 'zod/mini';
import { ActionInBrief } from '../domain/action.ts';
import { AnswerValue } from '../domain/answer.ts';
import { EvidenceInBrief } from '../domain/evidence.ts';
import { kindOf, type Question } from '../questions/all-kinds.ts';
import type { PartValues } from '../questions/answer.ts';
import { attachedActions, attachedEvidence } from '../questions/attached.ts';
import { FrozenTable } from '../questions/frozen-table.ts';
import { GradeScale, stepOf } from '../questions/grade-scale.ts';
import { unitGradesFor } from '../questions/unit-grades.ts';
import { asked } from './asked.ts';
import { toldOf } from './checks.ts';
import { type FilledForm, factsOf, type Section, variantOf } from './form.ts';
import { criteriaOf, RolledUp, rollUp, rollUpRule } from './roll-up.ts';

/** One question that was asked, and its answer: in words for people, as values for machines. */
export const FrozenQuestion = z.strictObject({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  shortLabel: z.string(),
  critical: z.boolean(),
  /** Empty where an optional question was left blank. */
  words: z.array(z.strictObject({ part: z.string(), label: z.string(), text: z.string() })),
  /** Exactly as typed, for the same parts as `words`. */
  values: z.record(z.string(), AnswerValue),
  /** Rows and columns as they read, where the question is drawn as a table; `words` has their filled cells. */
  table: z.optional(FrozenTable),
  /** What should hold and does not, but keeps nobody from signing. */
  warnings: z.optional(z.array(z.string())),
  /** What is attached, as it was when it was signed. */
  evidence: z.optional(z.array(EvidenceInBrief)),
  actions: z.optional(z.array(ActionInBrief)),
  /** What each unit said that handed in its part, the worst first. */
  units: z.optional(
    z.array(z.strictObject({ name: z.string(), grade: z.string(), note: z.nullable(z.string()) })),
  ),
  /** Last round’s answer was carried forward, and a person said that it still holds; or, in a draft, has not yet. */
  carried: z.optional(z.literal(['confirmed', 'unconfirmed'])),
});
export type FrozenQuestion = z.infer<typeof FrozenQuestion>;

/** A section of the form; without questions when none of it was asked of this agency. */
export const FrozenSection = z.strictObject({
  id: z.string(),
  number: z.optional(z.string()),
  title: z.string(),
  shortTitle: z.string(),
  declaredComplete: z.boolean(),
  /** Only in sections that roll up. */
  rolledUp: z.optional(RolledUp),
  questions: z.array(FrozenQuestion),
});
export type FrozenSection = z.infer<typeof FrozenSection>;

/**
 * What the signatory sees and signs: the whole return, readable without the form or this program. Its canonical JSON is
 * hashed and stored under that hash. Who signed and when stand beside it, not in it: the digest must exist before the signing.
 */
export const Snapshot = z.strictObject({
  /** The shape of this record; a later shape gets the next number. The second has evidence, actions and what was carried. */
  shape: z.literal([1, 2]),
  edition: z.string(),
  form: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  askedBy: z.string(),
  /** What its sections are called: "Standard". */
  sectionWord: z.string(),
  variant: z.strictObject({ id: z.string(), label: z.string() }),
  agency: z.strictObject({ id: z.string(), name: z.string() }),
  declaration: z.string(),
  scale: GradeScale,
  /** The rule behind the grades of sections, in words; absent when no section rolls up. */
  rollUpRule: z.optional(z.string()),
  sections: z.array(FrozenSection),
});
export type Snapshot = z.infer<typeof Snapshot>;

export type ToFreeze = FilledForm & {
  /** SHA-256 of the edition: its name in the store. */
  readonly editionHash: string;
  readonly agency: { readonly id: string; readonly name: string };
  /** Ids of the sections declared complete. */
  readonly declaredComplete: readonly string[];
  /** Questions whose answer was carried forward from last round; `unconfirmed` says which nobody has confirmed yet. */
  readonly carried?: ReadonlySet<string>;
};

const carriedAs = (id: string, { carried, unconfirmed }: ToFreeze): Pick<FrozenQuestion, 'carried'> => {
  if (carried?.has(id) !== true) return {};
  return { carried: unconfirmed?.has(id) === true ? 'unconfirmed' : 'confirmed' };
};

const attachedTo = (values: PartValues, { beside }: FilledForm) => {
  const evidence = attachedEvidence(values, beside);
  const actions = attachedActions(values, beside);
  return {
    ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
    ...(actions.length === 0 ? {} : { actions: [...actions] }),
  };
};

/** The units’ grades in the words of the scale. */
const unitsOf = ({ id, kind }: Question, { edition, beside }: FilledForm): Pick<FrozenQuestion, 'units'> => {
  if (kind !== 'grade') return {};
  const units = unitGradesFor(id, beside?.units ?? [], edition.scale).map(({ name, grade, note }) => ({
    name,
    grade: stepOf(edition.scale, grade)?.label ?? grade,
    note,
  }));
  return units.length === 0 ? {} : { units };
};

/** As a table, where it is one; and what should hold and does not. */
const besideWords = (
  question: Question,
  values: PartValues,
  filled: FilledForm,
): Pick<FrozenQuestion, 'table' | 'warnings'> => {
  const table = kindOf(question).table?.(question, values);
  const warnings = toldOf(question, filled, 'warning').map(({ words }) => words);
  return {
    ...(table === undefined ? {} : { table }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
};

const frozenQuestion = (question: Question, filled: ToFreeze): FrozenQuestion => {
  const values = filled.answers[question.id] ?? {};
  const words = kindOf(question)
    .inWords(question, values, factsOf(filled))
    .map((each) => ({ ...each }));
  return {
    id: question.id,
    kind: question.kind,
    label: question.label,
    shortLabel: question.shortLabel,
    critical: question.critical === true,
    words,
    values: Object.fromEntries(
      Object.entries(values).filter(([part]) => words.some((each) => each.part === part)),
    ),
    ...besideWords(question, values, filled),
    ...attachedTo(values, filled),
    ...unitsOf(question, filled),
    ...carriedAs(question.id, filled),
  };
};

const frozenSection = (
  section: Section,
  questions: readonly Question[],
  filled: ToFreeze,
): FrozenSection => ({
  id: section.id,
  ...(section.number === undefined ? {} : { number: section.number }),
  title: section.title,
  shortTitle: section.shortTitle,
  declaredComplete: filled.declaredComplete.includes(section.id),
  ...(section.rollUp === true ? { rolledUp: rollUp(criteriaOf(section, filled)) } : {}),
  questions: questions.map((question) => frozenQuestion(question, filled)),
});

/** A return as it stands, for ever readable. An answer to a question that is not asked (any more) is no part of it. */
export const freeze = (filled: ToFreeze): Snapshot => {
  const { edition, editionHash, agency } = filled;
  const { id, label } = variantOf(edition, filled.variant);
  const askedSections = asked(filled);
  const questionsOf = (section: Section) =>
    askedSections.find((each) => each.section.id === section.id)?.questions ?? [];

  return {
    shape: 2,
    edition: editionHash,
    form: edition.form,
    title: edition.title,
    shortTitle: edition.shortTitle,
    askedBy: edition.askedBy,
    sectionWord: edition.sectionWord,
    variant: { id, label },
    agency: { id: agency.id, name: agency.name },
    declaration: edition.declaration,
    scale: edition.scale,
    ...(edition.sections.some((section) => section.rollUp === true) ? { rollUpRule } : {}),
    sections: edition.sections.map((section) => frozenSection(section, questionsOf(section), filled)),
  };
};
