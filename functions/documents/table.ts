import type { GradeShape } from '../../shared/questions/grade-scale.ts';
import { drawShape } from './grade-shape.ts';
import { type Element, inks, margins, type Sheet, type Style, textWidth } from './sheet.ts';

export type Column = { readonly width: number; readonly style?: Partial<Style> };

const between = 14;
const padding = 4;

type Cell = {
  readonly text: string;
  readonly kind: 'TH' | 'TD';
  readonly scope?: 'Row' | 'Column';
  /** Stands before the text, so that a grade reads without colour. */
  readonly shape?: GradeShape | undefined;
};

const shapeWidth = 13;

/**
 * A table of short texts: a real one, with rows, cells and headers. Widths are shares of the whole. Its heads of columns
 * are printed again on each page that it reaches; who has it read aloud hears them once.
 */
export function newTable(sheet: Sheet, columns: readonly Column[], under?: Element) {
  const { doc, group, keep, block, line, decorate, rule } = sheet;
  const table = group('Table', under);
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const room = textWidth - between * (columns.length - 1);
  const widths = columns.map(({ width }) => (room * width) / shares);

  const leftOf = (column: number): number =>
    margins.left + widths.slice(0, column).reduce((sum, width) => sum + width + between, 0);
  const pages = (): number => doc.bufferedPageRange().count;

  let heads: readonly Cell[] = [];
  let headedPage = 0;
  /** The heads once more, where a page has been begun since they were printed. */
  const headAgain = (): void => {
    if (heads.length === 0 || pages() === headedPage) return;
    headedPage = pages();
    const top = doc.y + padding;
    decorate(() => {
      const ends = heads.map(({ text }, column) => {
        const style = { size: 10, weight: 'bold' as const, ink: inks.quiet, ...columns[column]?.style };
        const width = widths[column] ?? room;
        line(text, style, {
          left: leftOf(column),
          top,
          width,
          lineGap: style.size * 0.22,
          align: style.align,
        });
        return doc.y;
      });
      doc.y = Math.max(...ends) + padding;
    });
    rule();
  };

  const cell = (row: Element, { text, kind, scope, shape }: Cell, column: number, top: number): number => {
    const left = leftOf(column);
    doc.y = top;
    if (shape !== undefined) drawShape(sheet, shape, left, top + 7);
    const indent = shape === undefined ? 0 : shapeWidth;
    block(row, kind, text, {
      size: 10,
      weight: kind === 'TH' ? 'bold' : 'regular',
      ink: scope === 'Column' ? inks.quiet : inks.text,
      ...columns[column]?.style,
      scope,
      left: left + indent,
      width: (widths[column] ?? room) - indent,
    });
    return doc.y;
  };

  const row = (cells: readonly Cell[]): void => {
    keep(48);
    headAgain();
    const element = group('TR', table);
    doc.y += padding;
    const top = doc.y;
    const page = pages();
    if (cells.every(({ scope }) => scope === 'Column')) [heads, headedPage] = [cells, page];
    const ends = cells.map((each, column) => cell(element, each, column, top));
    doc.y = (pages() === page ? Math.max(...ends) : doc.y) + padding;
    element.end();
    rule();
  };

  return { row, end: () => table.end() };
}
