import { tooLarge } from '../unpack.ts';
import type { WorkbookOf } from './form-workbook.ts';
import { type ReadForm, readForm } from './read-form.ts';
import { mostFormBytes } from './read-sheets.ts';

/** Reads a chosen file as the workbook of a return; one that is too large is not even opened. */
export async function readFile(file: File, of: WorkbookOf): Promise<ReadForm> {
  const large = tooLarge(file.size, mostFormBytes);
  if (large !== undefined) return { ok: false, words: large, places: [] };
  return readForm(new Uint8Array(await file.arrayBuffer()), of);
}
