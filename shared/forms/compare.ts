import type { FrozenQuestion, FrozenSection, Snapshot } from './freeze.ts';

/** A part of an answer, as it read before and as it reads now; null where it was not there. */
export type PartChange = {
  readonly part: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** How an answer stands to an earlier one of the same question. */
export type Standing = 'new' | 'same' | 'changed' | 'gone';

export type QuestionChange = {
  readonly question: string;
  readonly shortLabel: string;
  readonly standing: Standing;
  /** Last round’s answer was carried forward, and somebody said that it still holds. */
  readonly confirmed: boolean;
  /** Keys of the scale, where the question is graded and the two differ. */
  readonly grade: { readonly before: string | null; readonly after: string | null } | null;
  /** The parts that differ, in the order in which they are read. */
  readonly parts: readonly PartChange[];
  /** Titles of evidence and texts of actions that came or went. */
  readonly attached: { readonly added: readonly string[]; readonly removed: readonly string[] };
};

export type SectionChange = {
  readonly section: string;
  /** The section’s own grade, where it differs. */
  readonly grade: { readonly before: string | null; readonly after: string | null } | null;
  readonly questions: readonly QuestionChange[];
};

type Named = { readonly id: string; readonly name: string };

const attachedTo = (question: FrozenQuestion | undefined): Named[] => [
  ...(question?.evidence ?? []).map(({ id, title }) => ({ id: `evidence ${id}`, name: title })),
  ...(question?.actions ?? []).map(({ id, text }) => ({ id: `action ${id}`, name: text })),
];

const without = (these: readonly Named[], those: readonly Named[]): string[] =>
  these.filter(({ id }) => those.every((each) => each.id !== id)).map(({ name }) => name);

/** Grades are compared by themselves; what is attached, as things. */
const isText = (part: string): boolean => part !== 'grade' && !/^(evidence|action)(\.|$)/.test(part);

function partsThatDiffer(
  before: FrozenQuestion | undefined,
  after: FrozenQuestion | undefined,
): PartChange[] {
  const [is, was] = [after?.words ?? [], before?.words ?? []];
  const textIn = (words: FrozenQuestion['words'], part: string): string | null =>
    words.find((word) => word.part === part)?.text ?? null;
  return [...is, ...was.filter(({ part }) => textIn(is, part) === null)]
    .filter(({ part }) => isText(part))
    .map(({ part, label }) => ({ part, label, before: textIn(was, part), after: textIn(is, part) }))
    .filter((change) => change.before !== change.after);
}

const gradeIn = (question: FrozenQuestion | undefined): string | null =>
  typeof question?.values.grade === 'string' ? question.values.grade : null;

const differing = (before: string | null, after: string | null) =>
  before === after ? null : { before, after };

function questionChange(
  before: FrozenQuestion | undefined,
  after: FrozenQuestion | undefined,
): QuestionChange[] {
  const named = after ?? before;
  if (named === undefined) return [];
  const grade = named.kind === 'grade' ? differing(gradeIn(before), gradeIn(after)) : null;
  const parts = partsThatDiffer(before, after);
  const [was, is] = [attachedTo(before), attachedTo(after)];
  const attached = { added: without(is, was), removed: without(was, is) };
  const isSame =
    grade === null && parts.length === 0 && attached.added.length + attached.removed.length === 0;
  const both: Standing = isSame ? 'same' : 'changed';
  const standing: Standing = before === undefined ? 'new' : after === undefined ? 'gone' : both;
  const confirmed = after?.carried === 'confirmed';
  const { id: question, shortLabel } = named;
  return [{ question, shortLabel, standing, confirmed, grade, parts, attached }];
}

const rolledUpIn = (section: FrozenSection | undefined): string | null => section?.rolledUp?.grade ?? null;

/**
 * One section of a return against an earlier one of the same form, question by question: the last round’s, or the
 * version before. Questions are paired by their ids; one that is no longer asked comes at the end.
 */
export function compareSection(before: Snapshot, after: Snapshot, id: string): SectionChange {
  const find = ({ sections }: Snapshot) => sections.find((section) => section.id === id);
  const [was, is] = [find(before), find(after)];
  const questionIn = (section: FrozenSection | undefined, question: string) =>
    section?.questions.find((each) => each.id === question);
  const [asked, askedBefore] = [is?.questions ?? [], was?.questions ?? []];
  return {
    section: id,
    grade: differing(rolledUpIn(was), rolledUpIn(is)),
    questions: [
      ...asked.flatMap((each) => questionChange(questionIn(was, each.id), each)),
      ...askedBefore
        .filter((each) => questionIn(is, each.id) === undefined)
        .flatMap((each) => questionChange(each, undefined)),
    ],
  };
}

/** The whole of a return against an earlier one, section by section as the later one has them. */
export const compare = (before: Snapshot, after: Snapshot): SectionChange[] =>
  after.sections.map(({ id }) => compareSection(before, after, id));

/** How many answers of a section changed, came or went. */
export const changesIn = ({ questions }: SectionChange): number =>
  questions.filter(({ standing }) => standing !== 'same').length;
