import type { LaidCell, LaidRow } from './laid-sheet.ts';

/** In points: a line of the sheet’s own size, and of its title. */
const lineHeight = 15;
const titleHeight = 24;

/** Bold letters are wider than the digits by which a column’s width is counted. */
const wider = 1.15;

/** Excel makes no row higher. */
const highest = 409;

function linesIn({ text, looks }: LaidCell, width: number): number {
  const isBold = looks === 'label' || looks === 'head';
  const room = Math.max(1, Math.floor(isBold ? width / wider : width));
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / room)), 0);
}

/**
 * How high a row must be so that all its words can be read, in points; `widths` in characters, that of the hidden column
 * first. Programs that open a workbook do not reckon it themselves before somebody types in the row.
 */
export function heightOf({ cells }: LaidRow, widths: readonly number[]): number {
  if (cells[0]?.looks === 'title') return titleHeight;
  const lines = cells.map((cell, at) => linesIn(cell, widths[at + 1] ?? 1));
  return Math.min(highest, Math.max(1, ...lines) * lineHeight);
}
