import type { Question } from '../questions/all-kinds.ts';
import { type Column, isTyped } from '../questions/column.ts';
import { longTextMost } from '../questions/long-text.ts';
import { rowsMost } from '../questions/rows.ts';
import { shortTextMost } from '../questions/short-text.ts';
import { rowsQuestion } from './comparing.ts';
import type { Edition } from './form.ts';

/** DynamoDB takes items of up to 400 kB; what names the figures of an agency wants some of it. */
const bytesMost = 390_000;

/** UTF-8 takes four bytes for a character at the most. */
const bytesOfCharacter = 4;

/** The name of a part beside what it holds, generously. */
const bytesOfName = 64;

function textBytes(kind: Question['kind'] | Column['kind'], most: number | undefined): number {
  if (kind === 'long-text') return (most ?? longTextMost) * bytesOfCharacter;
  if (kind === 'short-text') return (most ?? shortTextMost) * bytesOfCharacter;
  return 0;
}

const columnBytes = (column: Column): number =>
  isTyped(column) ? bytesOfName + textBytes(column.kind, 'most' in column ? column.most : undefined) : 0;

/** The most that a complete answer can weigh, in bytes. */
function answerBytes(question: Question): number {
  const rows = rowsQuestion(question);
  if (rows === undefined)
    return bytesOfName + textBytes(question.kind, 'most' in question ? question.most : undefined);
  const added = rows.grow === undefined ? 0 : (rows.grow.most ?? rowsMost);
  const count = (rows.rows ?? []).length + added;
  return count * rows.columns.reduce((sum, column) => sum + columnBytes(column), 0);
}

/** What is wrong with the questions that an edition’s overview adds up: one may be unknown, or all together too long to keep. */
export function overviewFaults({ overview = [], sections }: Edition): string[] {
  const questions = sections.flatMap((section) => section.questions);
  const unknown = overview.filter((id) => !questions.some((question) => question.id === id));
  const known = questions.filter(({ id }) => overview.includes(id));
  const bytes = known.reduce((sum, question) => sum + answerBytes(question), 0);
  return [
    ...unknown.map((id) => `The overview adds up ${id}, which the form does not ask`),
    ...(bytes > bytesMost
      ? [
          `What the overview adds up can weigh ${bytes} bytes; ${bytesMost} can be kept: allow fewer rows or less text`,
        ]
      : []),
  ];
}
