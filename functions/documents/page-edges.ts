import { pageFoot } from './page-foot.ts';
import { draftWords, type PrintedReturn } from './printed-return.ts';
import { pageWidth, type Sheet } from './sheet.ts';

/** The foot of every page of a return; across a draft, that it is one. */
export function pageEdges(sheet: Sheet, { snapshot, signed }: PrintedReturn): void {
  const { doc, line } = sheet;
  const what = [snapshot.shortTitle, snapshot.agency.name, signed?.receipt ?? draftWords].join(' · ');
  pageFoot(sheet, what, () => {
    if (signed !== null) return;
    doc.rotate(-52, { origin: [pageWidth / 2, doc.page.height / 2] }).fillOpacity(0.1);
    const across = { left: -120, top: doc.page.height / 2 - 40, width: pageWidth + 240 };
    line(draftWords, { size: 62, weight: 'bold' }, { ...across, align: 'center', lineBreak: false });
  });
}
