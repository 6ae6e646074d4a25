import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/browser';

export type WrittenColumn = {
  readonly head: string;
  /** In characters. */
  readonly width: number;
};

/** A text, or a day as YYYY-MM-DD that becomes a real date; blank for nothing. Texts stay texts, whatever they begin with. */
export type WrittenCell = { readonly text: string } | { readonly day: string };

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

const cell = (written: WrittenCell): Cell => {
  const looks = { wrap: true, alignVertical: 'top' } as const;
  if ('day' in written)
    return { value: new Date(`${written.day}T00:00:00Z`), type: Date, format: 'dd mmm yyyy', ...looks };
  return written.text === '' ? null : { value: written.text, type: String, ...looks };
};

/** A workbook of one sheet: headings in its first row, which stays in sight, then the rows. */
export async function writeWorkbook({ name, columns, rows }: WrittenSheet): Promise<Blob> {
  const data: SheetData = [columns.map(head), ...rows.map((row) => row.map(cell))];
  return writeXlsxFile(data, {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBlob();
}
