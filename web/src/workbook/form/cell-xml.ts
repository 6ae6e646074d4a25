import { nameOf } from '../read-cells.ts';
import { styleOf } from './cell-styles.ts';
import type { LaidCell } from './laid-sheet.ts';

/** Text as XML holds it. What looks like a workbook’s own way to write odd signs (_x0041_) is guarded, so that it stays as typed. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const dayMilliseconds = 86_400_000;
/** Excel believes that 1900 was a leap year: from here on its count is right. */
const firstSafeDay = Date.UTC(1900, 2, 1);

/** The number by which a workbook keeps the day “27/3/2026”; undefined where it is none, or none that Excel counts rightly. */
function serialOf(text: string): number | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const back = new Date(at);
  const isDay = back.getUTCDate() === Number(day) && back.getUTCMonth() === Number(month) - 1;
  return isDay && at >= firstSafeDay ? (at - Date.UTC(1899, 11, 30)) / dayMilliseconds : undefined;
}

/** A number keeps 15 digits in a workbook; more stay text. */
const isNumber = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= 15;

function contentOf({ text, looks }: LaidCell): { readonly type: string; readonly inside: string } {
  const serial = looks === 'date' ? serialOf(text) : undefined;
  if (serial !== undefined) return { type: '', inside: `<v>${serial}</v>` };
  if ((looks === 'count' || looks === 'money') && isNumber(text))
    return { type: '', inside: `<v>${text}</v>` };
  return { type: ' t="inlineStr"', inside: `<is><t xml:space="preserve">${escaped(text)}</t></is>` };
}

/** One cell, at its row from 1 and column from 0. */
export function cellXml(cell: LaidCell, row: number, column: number): string {
  const place = `r="${nameOf(column)}${row}" s="${styleOf(cell)}"`;
  if (cell.text === '') return `<c ${place}/>`;
  const { type, inside } = contentOf(cell);
  return `<c ${place}${type}>${inside}</c>`;
}
