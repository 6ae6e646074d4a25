import type { Edition, Section } from '../../../../shared/forms/form.ts';
import type { Question } from '../../../../shared/questions/all-kinds.ts';
import type { AnswersByQuestion } from '../../../../shared/questions/answer.ts';

/** Which return a workbook is for. */
export type WorkbookOf = {
  readonly edition: Edition;
  /** SHA-256 of the edition. */
  readonly hash: string;
  readonly variant: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly submissionId: string;
  /** The title of the round. */
  readonly title: string;
};

/** What a workbook is made of. */
export type WorkbookPlan = WorkbookOf & {
  /** Ids of the sections that whoever fills it sees. */
  readonly sections: readonly string[];
  readonly values: AnswersByQuestion;
  /** Whether what is put in are the answers as they stand: then a cell that is emptied clears its answer. */
  readonly isDraft: boolean;
  /** May the question be answered now? */
  readonly isOpen: (question: string) => boolean;
  /** Milliseconds: when it is made. New rows take their ids from it. */
  readonly madeAt: number;
};

/** The format of the hidden sheet and columns. Another number is another way to read. */
export const workbookFormat = '1';

/** The sections of a workbook with what a variant asks in them, under any condition. */
export const sectionsOf = (
  { edition, variant }: Pick<WorkbookOf, 'edition' | 'variant'>,
  ids: readonly string[],
): readonly { readonly section: Section; readonly questions: readonly Question[] }[] =>
  edition.sections.flatMap((section) => {
    const questions = section.questions.filter(({ variants }) => variants.includes(variant));
    return ids.includes(section.id) && questions.length > 0 ? [{ section, questions }] : [];
  });
