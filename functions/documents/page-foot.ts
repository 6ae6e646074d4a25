import { inks, margins, pageWidth, type Sheet, textWidth } from './sheet.ts';

const footLine = 44;

/** The foot of every page: what this is, whose, and which page of how many. `more` draws what else each page carries. */
export function pageFoot({ doc, line }: Sheet, what: string, more: () => void = () => undefined): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const top = doc.page.height - footLine;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.save();
    const quiet = { size: 8.5, ink: inks.quiet };
    const oneLine = { height: 12, lineBreak: false };
    line(what, quiet, { left: margins.left, top, width: textWidth - 80, ellipsis: true, ...oneLine });
    const right = pageWidth - margins.right - 80;
    line(`Page ${page + 1} of ${count}`, quiet, { left: right, top, width: 80, align: 'right', ...oneLine });
    more();
    doc.restore();
    doc.endMarkedContent();
  }
}
