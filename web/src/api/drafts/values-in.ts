import { answersByQuestion } from '../../../../shared/forms/answers-by-question.ts';
import type { AnswersByQuestion } from '../../../../shared/questions/answer.ts';
import type { Book } from './book.ts';
import { addressOf } from './part-address.ts';

/** All that is on the screen, saved or not, as the rules about a return want it. */
export const valuesIn = (book: Book): AnswersByQuestion =>
  answersByQuestion([...book.parts()].map(([key, { typed }]) => ({ ...addressOf(key), value: typed })));
