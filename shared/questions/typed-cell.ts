import type { AnswerValue } from '../domain/answer.ts';
import type { TypedColumn } from './column.ts';
import { countFromTyped } from './count.ts';
import { dateFromTyped } from './date.ts';
import { moneyFromTyped, moneyTyped } from './money.ts';
import { percentageFromTyped, percentageTyped } from './percentage.ts';

/** Day, month and year in one box or one cell of a sheet: “27/3/2026”, “27 Mar 2026”, “2026-03-27”. */
const dayFromTyped = (typed: string): string => {
  const text = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{1,4})$/i.exec(text) ?? [];
  return day === undefined || month === undefined || year === undefined
    ? typed
    : dateFromTyped({ day, month, year });
};

const yes = /^(yes|y|true)$/i;
const no = /^(no|n|false)$/i;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The value of a cell as people type or paste it, in their words: “£1,250”, “87.5%”, “Yes”, the label of an option. Nothing
 * is null. What cannot be read is given back as typed, so that judging it says what is wrong.
 */
export function cellFromTyped(column: TypedColumn, typed: string): AnswerValue | null {
  if (typed.trim() === '') return null;
  switch (column.kind) {
    case 'count':
      return countFromTyped(typed);
    case 'money':
      return moneyFromTyped(typed);
    case 'percentage':
      return percentageFromTyped(typed);
    case 'date':
      return dayFromTyped(typed);
    case 'yes-no':
      return yes.test(typed.trim()) ? true : no.test(typed.trim()) ? false : typed;
    case 'choice':
      return column.options.find(({ id, label }) => same(label, typed) || same(id, typed))?.id ?? typed;
    case 'short-text':
    case 'long-text':
      return typed;
  }
}

/** A value as a box shows it and people would type it; read again, it is the same value. */
export function typedFromCell(column: TypedColumn, value: AnswerValue): string {
  if (column.kind === 'money' && Number.isInteger(value)) return moneyTyped(Number(value));
  if (column.kind === 'percentage' && Number.isInteger(value)) return percentageTyped(Number(value));
  if (column.kind === 'yes-no' && typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (column.kind === 'choice') return column.options.find(({ id }) => id === value)?.label ?? String(value);
  if (column.kind !== 'date') return String(value);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value)) ?? [];
  return year === undefined ? String(value) : `${Number(day)}/${Number(month)}/${year}`;
}
