import type { PartValues } from './answer.ts';
import { isBlank } from './answer.ts';
import { cellInWords, cellPart } from './cells.ts';
import { type Column, isTyped } from './column.ts';
import { measureInWords, measureOf, numberIn, totalOf } from './computed.ts';
import type { FrozenTable } from './frozen-table.ts';
import { isFilledRow, type RowsQuestion, rowsOf } from './rows.ts';

/** What stands in a cell, typed or computed; empty where nothing does. */
export function textIn(question: RowsQuestion, row: string, column: Column, values: PartValues): string {
  if (isTyped(column)) {
    const value = values[cellPart(row, column.id)];
    return value === undefined || isBlank(value) ? '' : cellInWords(column, value);
  }
  const measure = measureOf(question, column.id);
  const number = numberIn(question, row, column.id, values);
  return measure === undefined || number === undefined ? '' : measureInWords(measure, number);
}

/** The total of a column in words; empty where it is not summed, or nothing is there to sum. */
export function totalIn(question: RowsQuestion, column: string, values: PartValues): string {
  if (question.totals?.includes(column) !== true) return '';
  const measure = measureOf(question, column);
  const total = totalOf(question, column, values);
  return measure === undefined || total === undefined ? '' : measureInWords(measure, total);
}

/** A table or list as a reader sees it; undefined where nothing was filled. */
export function tableInWords(question: RowsQuestion, values: PartValues): FrozenTable | undefined {
  const rows = rowsOf(question, values);
  if (!rows.some(({ id }) => isFilledRow(question, id, values))) return undefined;
  const { columns, totals } = question;
  return {
    rowHead: question.rowHead ?? question.grow?.called ?? '',
    columns: columns.map(({ id, label }) => ({ id, label, numeric: measureOf(question, id) !== undefined })),
    rows: rows.map(({ id, label, hint }) => ({
      id,
      label: hint === undefined ? label : `${label}: ${hint}`,
      cells: columns.map((column) => textIn(question, id, column, values)),
    })),
    ...(totals === undefined ? {} : { totals: columns.map(({ id }) => totalIn(question, id, values)) }),
  };
}
