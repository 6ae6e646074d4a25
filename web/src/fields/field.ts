import type { ComponentType } from 'react';
import type { Edition } from '../../../shared/forms/form.ts';
import type { Question } from '../../../shared/questions/all-kinds.ts';
import type { Book } from '../api/drafts/book.ts';

/** What every field gets: the question as data, where its section is, and the book its parts are kept in. */
export type QuestionFieldProps<Q extends Question = Question> = {
  readonly question: Q;
  readonly section: string;
  readonly edition: Edition;
  readonly book: Book;
  /** The return can be read only: it is submitted, not open yet, or the reader does not fill it. */
  readonly readOnly: boolean;
};

export type QuestionField<Q extends Question = Question> = ComponentType<QuestionFieldProps<Q>>;

/** The id of the control of one part; the check page links to it. */
export const controlId = (question: string, part: string): string => `${question}-${part}`;
