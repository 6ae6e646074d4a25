import { findSheet } from './find-sheet.ts';
import { nameOf, type ReadCell, readCells } from './read-cells.ts';
import { mergedIn, sheetFacts } from './sheet-facts.ts';
import { damaged, type NotRead, notRead, unpack } from './unpack.ts';
import { parseXml } from './xml.ts';

/** What is wrong with one cell, in words. */
export type BadCell = { readonly cell: string; readonly words: string };

/** A row beneath the headings, with the texts of its cells in the order of the columns. */
export type ReadRow = { readonly row: number; readonly texts: readonly string[] };

export type ReadWorkbook =
  | { readonly ok: true; readonly rows: readonly ReadRow[] }
  | { readonly ok: false; readonly words: string; readonly cells: readonly BadCell[] };

export type Wanted = {
  readonly sheet: string;
  /** The headings of the first row, in order. */
  readonly heads: readonly string[];
  readonly mostRows: number;
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Headings that are missing, in another place, or unknown. */
function wrongHeads(cells: readonly ReadCell[], heads: readonly string[]): BadCell[] {
  const at = (column: number): string =>
    cells.find((cell) => cell.row === 1 && cell.column === column)?.text ?? '';
  const missing = heads.flatMap((head, column) =>
    same(at(column), head)
      ? []
      : [
          {
            cell: `${nameOf(column)}1`,
            words: `“${head}” should stand here${at(column) === '' ? '' : `, not “${at(column).trim()}”`}`,
          },
        ],
  );
  const unknown = cells
    .filter(({ row, column }) => row === 1 && column >= heads.length)
    .map(({ ref, text }) => ({
      cell: ref,
      words: `“${text.trim()}” is a column that the portal does not know`,
    }));
  return [...missing, ...unknown];
}

function wrongCells(cells: readonly ReadCell[], { heads }: Wanted): BadCell[] {
  return cells.flatMap(({ ref, row, column, fault }) => {
    if (fault !== undefined) return [{ cell: ref, words: fault }];
    return row > 1 && column >= heads.length
      ? [{ cell: ref, words: 'stands in a column without a heading. Empty the cell' }]
      : [];
  });
}

function rowsOf(cells: readonly ReadCell[], { heads }: Wanted): ReadRow[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    if (row === 1) continue;
    const texts = rows.get(row) ?? new Map<number, string>();
    rows.set(row, texts.set(column, text));
  }
  return [...rows].map(([row, texts]) => ({ row, texts: heads.map((_, column) => texts.get(column) ?? '') }));
}

function readSheet(bytes: Uint8Array, wanted: Wanted): ReadWorkbook | NotRead {
  const parts = unpack(bytes);
  if (!parts.ok) return parts;
  const found = findSheet(parts, wanted.sheet);
  if (!found.ok) return found;
  const text = parts.part(found.part);
  if (text === undefined) return notRead(damaged);
  const sheet = parseXml(text);
  const merged = mergedIn(sheet);
  if (merged.length > 0)
    return notRead(
      `Cells ${merged.slice(0, 3).join(', ')} are merged. Take the merging off, so that each row stands for itself.`,
    );
  const cells = readCells(sheet, sheetFacts(parts, found.from1904));
  const heads = wrongHeads(cells, wanted.heads);
  if (heads.length > 0)
    return {
      ok: false,
      words: `The columns are not those of an export. They are, in this order: ${wanted.heads.join(', ')}.`,
      cells: heads,
    };
  const bad = wrongCells(cells, wanted);
  if (bad.length > 0) return { ok: false, words: 'Some cells cannot be read.', cells: bad };
  const rows = rowsOf(cells, wanted);
  if (rows.length === 0) return notRead('The workbook has no rows beneath its headings.');
  if (rows.length > wanted.mostRows)
    return notRead(`The workbook has ${rows.length} rows; ${wanted.mostRows} can be read at once.`);
  return { ok: true, rows };
}

/** Reads one sheet of a workbook strictly, as texts. What is not taken is refused in words, with the cell where there is one. */
export function readWorkbook(bytes: Uint8Array, wanted: Wanted): ReadWorkbook {
  const read = ((): ReadWorkbook | NotRead => {
    try {
      return readSheet(bytes, wanted);
    } catch {
      return notRead(damaged);
    }
  })();
  return 'rows' in read || 'cells' in read ? read : { ...read, cells: [] };
}
