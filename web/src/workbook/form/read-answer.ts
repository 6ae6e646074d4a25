import type { AnswerValue } from '../../../../shared/domain/answer.ts';
import type { Question } from '../../../../shared/questions/all-kinds.ts';

/** What is wrong at one place of a workbook: “Sheet ‘Standard 5’, cell D12”. */
export type WrongPlace = { readonly place: string; readonly words: string };

/** What a workbook says to one part of an answer. */
export type ReadAnswer = {
  readonly section: string;
  readonly question: Question;
  readonly part: string;
  readonly place: string;
  readonly value: AnswerValue | null;
  /** The fingerprint of what it was given out with, '' for nothing; undefined where no draft was put in. */
  readonly given: string | undefined;
};
