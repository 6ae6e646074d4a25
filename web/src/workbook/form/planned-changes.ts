import { type Edition, sectionName } from '../../../../shared/forms/form.ts';
import type { AnswersByQuestion } from '../../../../shared/questions/answer.ts';
import { answerCell, textOfValue } from './answer-cell.ts';
import { fingerprint } from './fingerprint.ts';
import type { ReadAnswer, WrongPlace } from './read-answer.ts';

/** One part that a workbook would change. */
export type PlannedChange = Pick<ReadAnswer, 'section' | 'part' | 'place' | 'value'> & {
  readonly question: string;
  /** “1.1: Grade” */
  readonly called: string;
  /** As they are typed; empty for nothing. */
  readonly from: string;
  readonly to: string;
  /** Somebody answered it in the portal after the workbook was made. */
  readonly isLater: boolean;
};

export type PlannedSection = {
  readonly section: string;
  readonly name: string;
  readonly changes: readonly PlannedChange[];
  /** What stays as it is in the portal, although the workbook says something else. */
  readonly left: readonly WrongPlace[];
};

/** The return that a workbook is read into. */
export type ReadInto = {
  readonly edition: Edition;
  readonly values: AnswersByQuestion;
  readonly isOpen: (question: string) => boolean;
  readonly sees: (section: string) => boolean;
};

type Judged =
  | { readonly kind: 'same' }
  | { readonly kind: 'change'; readonly change: PlannedChange }
  | { readonly kind: 'left'; readonly left: WrongPlace };

const printOf = (text: string): string => (text === '' ? '' : fingerprint(text));

/** Why a cell that says something else than the portal is left alone; undefined where it is taken. */
function whyLeft(
  { question, section, given }: ReadAnswer,
  to: string,
  { isOpen, sees }: ReadInto,
): string | undefined {
  if (!sees(section)) return 'is in a section that was not given to you';
  if (!isOpen(question.id)) return 'is not open: only what was sent back can be answered now';
  if (given === undefined) return to === '' ? 'is blank: the answer in the portal stays' : undefined;
  return printOf(to) === given ? 'was answered in the portal since: the newer answer stays' : undefined;
}

function judged(read: ReadAnswer, into: ReadInto): Judged {
  const { question, part, section, place, value, given } = read;
  const cell = answerCell(question, part, into.edition);
  if (cell === undefined) return { kind: 'same' };
  const from = textOfValue(cell, into.values[question.id]?.[part]);
  const to = textOfValue(cell, value ?? undefined);
  if (from === to) return { kind: 'same' };
  const why = whyLeft(read, to, into);
  if (why !== undefined) return { kind: 'left', left: { place, words: why } };
  const called =
    cell.part.label === 'Answer' ? question.shortLabel : `${question.shortLabel}: ${cell.part.label}`;
  const isLater = given !== undefined && printOf(from) !== given;
  return {
    kind: 'change',
    change: { section, part, place, value, question: question.id, called, from, to, isLater },
  };
}

/**
 * What a workbook would change, section by section. Judged against what it was given out with: a cell that nobody touched
 * changes nothing, whatever was answered in the portal meanwhile.
 */
export function plannedChanges(answers: readonly ReadAnswer[], into: ReadInto): readonly PlannedSection[] {
  const all = answers.map((read) => ({ section: read.section, ...judged(read, into) }));
  return into.edition.sections.flatMap((section) => {
    const own = all.filter((each) => each.section === section.id);
    const changes = own.flatMap((each) => (each.kind === 'change' ? [each.change] : []));
    const left = own.flatMap((each) => (each.kind === 'left' ? [each.left] : []));
    return changes.length + left.length === 0
      ? []
      : [{ section: section.id, name: sectionName(into.edition, section), changes, left }];
  });
}
