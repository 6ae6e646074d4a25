import { listSheets } from '../find-sheet.ts';
import { type ReadCell, readCells } from '../read-cells.ts';
import { mergedIn, sheetFacts } from '../sheet-facts.ts';
import { damaged, type NotRead, notRead, unpack } from '../unpack.ts';
import { parseXml } from '../xml.ts';

/** The largest file that a return is read from. */
export const mostFormBytes = 50_000_000;

/** A sheet as it was read: its cells with something in them by row, and what is merged. */
export type ReadSheet = {
  readonly name: string;
  readonly rows: ReadonlyMap<number, readonly ReadCell[]>;
  readonly merged: readonly string[];
};

export type ReadSheets = { readonly ok: true; readonly sheets: readonly ReadSheet[] };

const byRow = (cells: readonly ReadCell[]): ReadonlyMap<number, readonly ReadCell[]> => {
  const rows = new Map<number, ReadCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
};

function readAll(bytes: Uint8Array): ReadSheets | NotRead {
  const parts = unpack(bytes, mostFormBytes);
  if (!parts.ok) return parts;
  const { sheets, from1904 } = listSheets(parts);
  const facts = sheetFacts(parts, from1904);
  return {
    ok: true,
    sheets: sheets.map(({ name, part }) => {
      const text = part === undefined ? undefined : parts.part(part);
      if (text === undefined) throw new Error(`Sheet ${name} is not in the file`);
      const sheet = parseXml(text);
      return { name, rows: byRow(readCells(sheet, facts)), merged: mergedIn(sheet) };
    }),
  };
}

/** Every sheet of a workbook, hidden ones too; or why it is none that is read. */
export function readSheets(bytes: Uint8Array): ReadSheets | NotRead {
  try {
    return readAll(bytes);
  } catch {
    return notRead(damaged);
  }
}
