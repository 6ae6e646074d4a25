import { draftWords, type PrintedReturn } from './printed-return.ts';
import { inks, margins, pageWidth, type Sheet, textWidth } from './sheet.ts';

const footLine = 44;

/** The foot of every page: what this is, whose, and which page of how many; across a draft, that it is one. */
export function pageEdges({ doc, line }: Sheet, { snapshot, signed }: PrintedReturn): void {
  const what = [snapshot.shortTitle, snapshot.agency.name, signed?.receipt ?? draftWords].join(' · ');
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
    if (signed === null) {
      doc.rotate(-52, { origin: [pageWidth / 2, doc.page.height / 2] }).fillOpacity(0.1);
      const across = { left: -120, top: doc.page.height / 2 - 40, width: pageWidth + 240 };
      line(draftWords, { size: 62, weight: 'bold' }, { ...across, align: 'center', lineBreak: false });
    }
    doc.restore();
    doc.endMarkedContent();
  }
}
