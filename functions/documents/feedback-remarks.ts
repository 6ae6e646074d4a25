import { dayInWords } from '../../shared/domain/day-in-words.ts';
import type { FeedbackChallenge, FeedbackSection, FrozenFeedback } from '../../shared/domain/feedback.ts';
import { isRemarkedOn } from '../../shared/domain/feedback-points.ts';
import { paragraphs } from './paragraphs.ts';
import { type Element, inks, type Sheet } from './sheet.ts';
import { newTable } from './table.ts';

const text = { size: 10.5 } as const;

const heading = ({ root, block, doc, keep }: Sheet, words: string): void => {
  keep(90);
  doc.y += 12;
  block(root, 'H2', words, { size: 14, weight: 'bold', ink: inks.accent, after: 4 });
  doc.outline.addItem(words);
};

function gradeTable(sheet: Sheet, { sections, sectionWord }: FrozenFeedback): void {
  const graded = sections.filter(({ selfGrade }) => selfGrade !== null);
  if (graded.length === 0) return;
  heading(sheet, 'Grades');
  const table = newTable(sheet, [{ width: 52 }, { width: 24 }, { width: 24 }]);
  table.row(
    [sectionWord, 'Your grade', 'Our grade'].map((head) => ({ text: head, kind: 'TH', scope: 'Column' })),
  );
  for (const { title, selfGrade, boardGrade } of graded)
    table.row([
      { text: title, kind: 'TH', scope: 'Row' },
      { text: selfGrade ?? '', kind: 'TD' },
      { text: boardGrade === selfGrade ? 'Agreed' : (boardGrade ?? 'Not looked at'), kind: 'TD' },
    ]);
  table.end();
}

function part(sheet: Sheet, under: Element, label: string, words: string): void {
  if (words === '') return;
  sheet.keep(40);
  sheet.block(under, 'P', label, { ...text, weight: 'bold', after: 1 });
  paragraphs(sheet, under, words, { ...text, after: 3 });
}

const gradesDiffer = ({ selfGrade, boardGrade }: FeedbackSection): boolean =>
  boardGrade !== null && boardGrade !== selfGrade;

function remarks(sheet: Sheet, section: FeedbackSection): void {
  const { group, keep, block, doc } = sheet;
  const under = group('Sect');
  keep(80);
  block(under, 'H3', section.title, { size: 11.5, weight: 'bold', after: 3 });
  if (gradesDiffer(section))
    part(
      sheet,
      under,
      `We grade this “${section.boardGrade}”, where you said “${section.selfGrade}”`,
      section.reason === '' ? 'It follows from the grades of single questions.' : section.reason,
    );
  for (const { question: asked, selfGrade, boardGrade, reason } of section.moderated)
    part(sheet, under, `${asked}: “${boardGrade}”, where you said “${selfGrade ?? 'nothing'}”`, reason);
  part(sheet, under, 'Strengths', section.strengths);
  part(sheet, under, 'Comments', section.comments);
  doc.y += 7;
  under.end();
}

function question(sheet: Sheet, challenge: FeedbackChallenge): void {
  const { group, keep, block, doc } = sheet;
  const { number, about, asks, ownerRole, answerBy } = challenge;
  const under = group('Sect');
  keep(80);
  block(under, 'H3', `Challenge ${number}${about === null ? '' : ` – ${about}`}`, {
    size: 11.5,
    weight: 'bold',
    after: 3,
  });
  paragraphs(sheet, under, asks, { ...text, after: 3 });
  const wanted = [
    ...(ownerRole === null ? [] : [`For: ${ownerRole}`]),
    ...(answerBy === null ? [] : [`Please answer by ${dayInWords(answerBy)}`]),
  ].join('. ');
  block(under, 'P', wanted, { size: 9.5, ink: inks.quiet, after: 3 });
  doc.y += 7;
  under.end();
}

/** The grades in one table, then what is said of each section, then the questions that want an answer. */
export function feedbackRemarks(sheet: Sheet, feedback: FrozenFeedback): void {
  gradeTable(sheet, feedback);
  const remarked = feedback.sections.filter(isRemarkedOn);
  if (remarked.length > 0) heading(sheet, `What we say of each ${feedback.sectionWord.toLowerCase()}`);
  for (const section of remarked) remarks(sheet, section);
  if (feedback.challenges.length > 0) heading(sheet, 'Questions that want your answer');
  for (const challenge of feedback.challenges) question(sheet, challenge);
}
