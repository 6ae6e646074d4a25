import { dayInLondon } from '../../shared/domain/calendar.ts';
import { dayInWords } from '../../shared/domain/day-in-words.ts';
import type { FrozenFeedback } from '../../shared/domain/feedback.ts';
import { feedbackRemarks } from './feedback-remarks.ts';
import { pageFoot } from './page-foot.ts';
import { paragraphs } from './paragraphs.ts';
import { inks, newSheet, type Sheet } from './sheet.ts';
import { newTable } from './table.ts';
import { inGroups } from './title-block.ts';

/** Everything that the letter says. */
export type PrintedFeedback = {
  readonly feedback: FrozenFeedback;
  /** The SHA-256 of the feedback. */
  readonly digest: string;
  /** When it was issued. */
  readonly at: string;
};

const text = { size: 10.5 } as const;

function facts(sheet: Sheet, { feedback, digest, at }: PrintedFeedback): void {
  const { answerBy, version, receivedOn } = feedback;
  const lines: readonly (readonly [string, string])[] = [
    ['Return', feedback.roundTitle],
    ['Received', `${dayInWords(receivedOn)}${version > 1 ? `; this is about version ${version}` : ''}`],
    ['Issued', dayInWords(dayInLondon(at))],
    ...(answerBy === null ? [] : [['Please answer by', dayInWords(answerBy)] as const]),
    ['SHA-256 of the content', inGroups(digest)],
  ];
  const table = newTable(sheet, [{ width: 27 }, { width: 73 }]);
  for (const [what, words] of lines)
    table.row([
      { text: what, kind: 'TH', scope: 'Row' },
      { text: words, kind: 'TD' },
    ]);
  table.end();
}

/** From whom, to whom, about what. */
function letterHead(sheet: Sheet, printed: PrintedFeedback): void {
  const { root, block, rule, doc } = sheet;
  const { board, agency } = printed.feedback;
  block(root, 'P', board.name, { size: 11, weight: 'bold', ink: inks.accent, after: 4 });
  block(root, 'H1', 'Feedback on your return', { size: 24, weight: 'bold', after: 2, lineGap: 1 });
  block(root, 'P', agency.name, { size: 15, ink: inks.quiet, after: 12 });
  rule();
  facts(sheet, printed);
  doc.y += 12;
}

/**
 * The letter with a board’s feedback, as it was issued. Tagged for assistive technology (PDF/UA). The same feedback
 * gives the same bytes, whenever it is printed.
 */
export function feedbackPdf(printed: PrintedFeedback): Promise<Buffer> {
  const { feedback, at } = printed;
  const { board, agency, roundTitle, opening, closing, signature } = feedback;
  const title = ['Feedback', roundTitle, agency.name].join(' – ');
  const sheet = newSheet({ title, at });
  const { root, block, keep, doc } = sheet;

  letterHead(sheet, printed);
  paragraphs(sheet, root, opening, text);
  feedbackRemarks(sheet, feedback);
  doc.y += 10;
  paragraphs(sheet, root, closing, text);
  keep(20 + 15 * signature.length);
  doc.y += 12;
  for (const [place, line] of signature.entries())
    block(root, 'P', line, { ...text, weight: place === 0 ? 'bold' : 'regular', after: 1 });
  pageFoot(sheet, ['Feedback', board.name, agency.name].join(' · '));

  return sheet.finished();
}
