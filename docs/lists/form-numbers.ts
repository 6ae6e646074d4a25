import type { Question } from '../../shared/questions/all-kinds.ts';
import type { Column, ComputedColumn } from '../../shared/questions/column.ts';
import type { Grow } from '../../shared/questions/rows.ts';
import {
  type Check,
  type Comparison,
  type SimpleTerm,
  type Term,
  termsIn,
} from '../../shared/questions/term.ts';
import { code } from './markdown.ts';

const simpleInWords = (term: SimpleTerm): string => {
  if (typeof term === 'number') return String(term);
  const times = term.times === undefined ? '' : `${term.times}% of `;
  if ('column' in term) return `${times}${code(term.column)}`;
  if ('total' in term) return `${times}the total of ${code(term.total.join('.'))}`;
  return `${times}${code(term.part === undefined ? term.question : `${term.question}.${term.part}`)}`;
};

const termInWords = (term: Term): string => {
  const words = termsIn(term).map(simpleInWords).join(' + ');
  return typeof term === 'object' && 'sum' in term && term.times !== undefined
    ? `${term.times}% of (${words})`
    : words;
};

/** “the total of `costs.cost` > `budget`”. */
export const comparisonInWords = ({ left, is, right }: Comparison): string =>
  `${termInWords(left)} ${is} ${termInWords(right)}`;

const computeInWords = ({ compute }: ComputedColumn): string => {
  if ('sum' in compute) return compute.sum.map(code).join(' + ');
  if ('difference' in compute) return compute.difference.map(code).join(' − ');
  if ('product' in compute) return compute.product.map(code).join(' × ');
  const [of, whole] = compute.share;
  return `${code(of)} in percent of ${code(whole)}`;
};

const columnInWords = (column: Column): string => {
  if (column.kind === 'computed') return `${code(column.id)} ${column.label} = ${computeInWords(column)}`;
  const { wantedWhen, prefill } = column;
  const notes = [
    column.kind,
    ...(column.kind === 'choice' ? [column.options.map(({ label }) => label).join(' / ')] : []),
    ...(column.optional === true ? ['may be blank'] : []),
    ...(wantedWhen === undefined
      ? []
      : [`wanted when ${code(wantedWhen.column)} is ${wantedWhen.in.map(String).join(' or ')}`]),
    ...(prefill === undefined ? [] : [`last time’s ${code(`${prefill.question}.${prefill.column}`)}`]),
  ];
  return `${code(column.id)} ${column.label} (${notes.join('; ')})`;
};

const growInWords = ({ add, none, most }: Grow): string =>
  [
    `“${add}”`,
    ...(most === undefined ? [] : [`up to ${most}`]),
    ...(none === undefined ? [] : [`or “${none}”`]),
  ].join(', ');

/** Rows, columns and totals of a table or list, one line each; none with another question. */
export function rowsInWords(question: Question): string[] {
  if (question.kind !== 'table' && question.kind !== 'list') return [];
  const { columns, totals, grow } = question;
  const rows = question.kind === 'table' ? (question.rows ?? []) : [];
  return [
    ...(rows.length === 0 ? [] : [`rows: ${rows.map(({ label }) => label).join(' / ')}`]),
    ...(grow === undefined ? [] : [`rows are added: ${growInWords(grow)}`]),
    ...columns.map(columnInWords),
    ...(totals === undefined ? [] : [`totals of ${totals.map(code).join(', ')}`]),
  ];
}

/** What the last return puts in. */
export const prefillInWords = ({ prefill }: Question): string[] => {
  if (prefill === undefined) return [];
  const place = 'total' in prefill ? `${prefill.question}.${prefill.total}` : prefill.question;
  return [`last time’s ${'total' in prefill ? 'total of ' : ''}${code(place)} is put in`];
};

/** A line of the table of checks. */
export const checkRow = (check: Check): string[] => [
  code(check.id),
  check.level,
  `${check.within === undefined ? '' : `each row of ${code(check.within)}: `}${comparisonInWords(check)}`,
  check.words,
];
