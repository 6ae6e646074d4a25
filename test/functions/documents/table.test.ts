import { expect, test } from 'vitest';
import { newSheet } from '../../../functions/documents/sheet.ts';
import { newTable } from '../../../functions/documents/table.ts';
import { textOfPdf } from '../../../operations/words-in-bytes.ts';

const times = (text: string, words: string): number => text.split(words).length - 1;

async function tableOf(rows: number, text = 'Something'): Promise<Buffer> {
  const sheet = newSheet({ title: 'A table', at: '2026-11-02T12:00:00.000Z' });
  const table = newTable(sheet, [{ width: 1 }, { width: 2 }]);
  table.row(['Agency', 'Places'].map((head) => ({ text: head, kind: 'TH', scope: 'Column' }) as const));
  for (let n = 0; n < rows; n += 1)
    table.row([
      { text: `Row ${n}`, kind: 'TH', scope: 'Row' },
      { text, kind: 'TD' },
    ]);
  table.end();
  return sheet.finished();
}

const pagesOf = (pdf: Buffer): number => times(pdf.toString('latin1'), '/Type /Page\n');

test('the head of a table stands on each page that it reaches, and once in what is read aloud', async () => {
  const pdf = await tableOf(90);
  expect(pagesOf(pdf)).toBeGreaterThan(2);
  expect(times(textOfPdf(pdf), 'Places')).toBe(pagesOf(pdf));
  expect(times(pdf.toString('latin1'), '/Scope /Column')).toBe(2);

  const tall = await tableOf(5, 'Line after line\n'.repeat(90).trim());
  expect(times(textOfPdf(tall), 'Places')).toBeGreaterThan(2);
  expect(times(textOfPdf(await tableOf(3)), 'Places')).toBe(1);
});

test('a table without heads of columns has none to repeat', async () => {
  const sheet = newSheet({ title: 'A table', at: '2026-11-02T12:00:00.000Z' });
  const table = newTable(sheet, [{ width: 1 }, { width: 2 }]);
  for (let n = 0; n < 90; n += 1)
    table.row([
      { text: n === 0 ? 'First' : 'Later', kind: 'TH', scope: 'Row' },
      { text: 'Something', kind: 'TD' },
    ]);
  table.end();
  expect(times(textOfPdf(await sheet.finished()), 'First')).toBe(1);
});
