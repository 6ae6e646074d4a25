import * as z from 'zod/mini';
import { choice } from './choice.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { grade } from './grade.ts';
import { list } from './list.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { percentage } from './percentage.ts';
import type { QuestionKind } from './question.ts';
import { shortText } from './short-text.ts';
import { table } from './table.ts';
import { yesNo } from './yes-no.ts';

/** Every kind of question. A new one is its file, a line here, and its field in the web. */
export const allKinds = [
  grade,
  longText,
  shortText,
  choice,
  yesNo,
  count,
  date,
  money,
  percentage,
  table,
  list,
] as const;

export const Question = z.union(allKinds.map((kind) => kind.schema));
export type Question = z.infer<typeof Question>;
export type KindName = Question['kind'];

export const kindOf = (question: Question): QuestionKind<Question> => {
  const found = allKinds.find((kind) => kind.kind === question.kind);
  if (found === undefined) throw new Error(`No kind of question is called ${question.kind}`);
  return found;
};
