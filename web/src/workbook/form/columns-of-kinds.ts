import type { Edition } from '../../../../shared/forms/form.ts';
import type { KindName, Question } from '../../../../shared/questions/all-kinds.ts';
import { isTyped, type TypedColumn } from '../../../../shared/questions/column.ts';
import { responseKinds, responseWords } from '../../../../shared/questions/grade-response.ts';
import { cellAt, nonePart, type RowsQuestion } from '../../../../shared/questions/rows.ts';

type ColumnOf<Q> = (question: Q, part: string, edition: Edition) => TypedColumn;

const named = { id: 'answer', label: 'Answer' };

/** A cell of a table or list; or the one beside it in which somebody says that there is nothing to add. */
const inRows: ColumnOf<RowsQuestion> = ({ columns }, part) => {
  if (part === nonePart) return { ...named, kind: 'yes-no' };
  const found = columns.filter(isTyped).find(({ id }) => id === cellAt(part)?.column);
  if (found === undefined) throw new Error(`No column is typed in for ${part}`);
  return found;
};

const columns: { readonly [K in KindName]: ColumnOf<Extract<Question, { kind: K }>> } = {
  grade: (_question, part, { scale }) => {
    if (part === 'grade')
      return { ...named, kind: 'choice', options: scale.map(({ grade, label }) => ({ id: grade, label })) };
    if (part !== 'response') return { ...named, kind: 'long-text' };
    return {
      ...named,
      kind: 'choice',
      options: responseKinds.map((kind) => ({ id: kind, label: responseWords[kind] })),
    };
  },
  'long-text': ({ kind }) => ({ ...named, kind }),
  'short-text': ({ kind }) => ({ ...named, kind }),
  choice: ({ kind, options }) => ({ ...named, kind, options }),
  'yes-no': ({ kind }) => ({ ...named, kind }),
  count: ({ kind }) => ({ ...named, kind }),
  date: ({ kind }) => ({ ...named, kind }),
  money: ({ kind }) => ({ ...named, kind }),
  percentage: ({ kind }) => ({ ...named, kind }),
  table: inRows,
  list: inRows,
};

/** How one part of an answer is typed into a cell, whatever its kind of question. */
export const columnFor = (question: Question, part: string, edition: Edition): TypedColumn =>
  (columns[question.kind] as ColumnOf<Question>)(question, part, edition);
