import { answers } from './answers.ts';
import { pageEdges } from './page-edges.ts';
import { draftWords, type PrintedReturn } from './printed-return.ts';
import { results } from './results.ts';
import { newSheet } from './sheet.ts';
import { titleBlock } from './title-block.ts';

/**
 * A return on paper: what was signed, or a draft of it, in words. Tagged for assistive technology (PDF/UA). The same
 * return gives the same bytes, whenever it is printed.
 */
export function returnPdf(printed: PrintedReturn): Promise<Buffer> {
  const { snapshot, signed, at } = printed;
  const isDraft = signed === null;
  const title = [snapshot.title, snapshot.agency.name, isDraft ? draftWords : signed.receipt].join(' – ');
  const sheet = newSheet({ title, at });

  titleBlock(sheet, printed);
  results(sheet, snapshot);
  answers(sheet, snapshot, isDraft);
  pageEdges(sheet, printed);

  return sheet.finished();
}
