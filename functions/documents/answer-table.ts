import type { FrozenTable } from '../../shared/questions/frozen-table.ts';
import { paragraphs } from './paragraphs.ts';
import { type Element, inks, type Sheet } from './sheet.ts';
import { newTable } from './table.ts';

/** More columns than this stand beneath one another, row by row: a page is no wider. */
const mostColumns = 8;

/** A name and what it says stand in one line as long as both are short. */
const mostInLine = 80;

/** Names of rows that are longer take more room, so that they do not make every row tall. */
const mostInName = 24;

const labelled = { size: 9, ink: inks.quiet, after: 0 } as const;

/** Each row by itself: its name, then what each column says. */
function rowByRow(sheet: Sheet, under: Element, table: FrozenTable, left: number): void {
  const { block, keep, doc } = sheet;
  for (const row of table.rows) {
    keep(60);
    doc.y += 3;
    block(under, 'P', row.label, { size: 10.5, weight: 'bold', left, after: 2 });
    for (const [at, { label }] of table.columns.entries()) {
      const text = row.cells[at] ?? '';
      if (text === '') continue;
      if (text.length + label.length <= mostInLine && !text.includes('\n')) {
        block(under, 'P', `${label}: ${text}`, { size: 10.5, left, after: 2 });
        continue;
      }
      block(under, 'P', label, { ...labelled, left });
      paragraphs(sheet, under, text, { size: 10.5, left });
    }
  }
  for (const [at, { label }] of table.columns.entries()) {
    const total = table.totals?.[at] ?? '';
    if (total !== '') block(under, 'P', `Total of ${label}: ${total}`, { size: 10.5, weight: 'bold', left });
  }
}

/** A cell without a text is a cell too: a row has as many as the head. */
const blank = ' ';

/** Rows and columns with headers of their own; numbers take less room than words. */
function rowsAndColumns(sheet: Sheet, under: Element, table: FrozenTable): void {
  const size = table.columns.length > 6 ? 8 : table.columns.length > 5 ? 8.5 : 9.5;
  const columns = [
    { width: table.rows.some(({ label }) => label.length > mostInName) ? 4 : 3, style: { size } },
    ...table.columns.map(({ numeric }) =>
      numeric ? { width: 2, style: { size, align: 'right' as const } } : { width: 3, style: { size } },
    ),
  ];
  const drawn = newTable(sheet, columns, under);
  const heads = [table.rowHead, ...table.columns.map(({ label }) => label)];
  drawn.row(heads.map((text) => ({ text, kind: 'TH', scope: 'Column' }) as const));
  const line = (name: string, cells: readonly string[]) =>
    drawn.row([
      { text: name, kind: 'TH', scope: 'Row' },
      ...cells.map((text) => ({ text: text === '' ? blank : text, kind: 'TD' }) as const),
    ]);
  for (const { label, cells } of table.rows) line(label, cells);
  if (table.totals !== undefined) line('Total', table.totals);
  drawn.end();
}

/** An answer that is a table: a real one, with header cells, as long as a page is wide enough for it. */
export function answerTable(sheet: Sheet, under: Element, table: FrozenTable, left: number): void {
  if (table.asCards === true || table.columns.length > mostColumns) rowByRow(sheet, under, table, left);
  else rowsAndColumns(sheet, under, table);
}
