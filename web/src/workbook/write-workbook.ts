import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/browser';

export type WrittenColumn = {
  readonly head: string;
  /** In characters. */
  readonly width: number;
};

/** A text, a day as YYYY-MM-DD that becomes a real date, a number, or whole pence that become pounds; blank for nothing. Texts stay texts, whatever they begin with. */
export type WrittenCell =
  | { readonly text: string }
  | { readonly day: string }
  | { readonly number: number }
  | { readonly pence: number };

export type WrittenSheet = {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
};

const head = (column: WrittenColumn): Cell => ({
  value: column.head,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#DCE9E9',
  wrap: true,
  alignVertical: 'top',
});

const asCode = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text as the library can keep it. It looks texts up in a plain object and loses those that every object knows, such as
 * “constructor”: their first sign is written as its code, which Excel shows as the sign; a text that looks like such a
 * code stays as typed.
 */
const keepable = (text: string): string => {
  const guarded = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, asCode);
  return guarded in {} ? `${asCode(guarded)}${guarded.slice(1)}` : guarded;
};

const cell = (written: WrittenCell): Cell => {
  const looks = { wrap: true, alignVertical: 'top' } as const;
  if ('day' in written)
    return { value: new Date(`${written.day}T00:00:00Z`), type: Date, format: 'dd mmm yyyy', ...looks };
  if ('number' in written) return { value: written.number, type: Number, ...looks };
  if ('pence' in written) return { value: written.pence / 100, type: Number, format: '#,##0.00', ...looks };
  return written.text === '' ? null : { value: keepable(written.text), type: String, ...looks };
};

const sheetOf = ({ name, columns, rows }: WrittenSheet): Sheet<Blob | File | ArrayBuffer> => ({
  data: [columns.map(head), ...rows.map((row) => row.map(cell))],
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape',
});

/** A workbook: in each sheet headings in the first row, which stays in sight, then the rows. */
export const writeWorkbook = (...sheets: readonly WrittenSheet[]): Promise<Blob> =>
  writeXlsxFile(sheets.map(sheetOf)).toBlob();
