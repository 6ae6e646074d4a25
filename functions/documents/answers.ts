import { sectionName } from '../../shared/forms/form.ts';
import type { FrozenQuestion, FrozenSection, Snapshot } from '../../shared/forms/freeze.ts';
import { stepOf } from '../../shared/questions/grade-scale.ts';
import { answerTable } from './answer-table.ts';
import { drawShape } from './grade-shape.ts';
import { paragraphs } from './paragraphs.ts';
import { gradeWords } from './results.ts';
import { type Element, inks, margins, type Sheet } from './sheet.ts';

const hanging = 40;
const left = margins.left + hanging;
const body = { size: 10.5, left } as const;

type Asked = { readonly question: FrozenQuestion; readonly snapshot: Snapshot; readonly isDraft: boolean };

function gradeLine(sheet: Sheet, under: Element, { question, snapshot }: Asked, words: string): void {
  const step = stepOf(snapshot.scale, question.values.grade);
  if (step === undefined) {
    sheet.block(under, 'P', words, { ...body, weight: 'bold', after: 3 });
    return;
  }
  drawShape(sheet, step.shape, left, sheet.doc.y + 7.5);
  sheet.block(under, 'P', words, { ...body, weight: 'bold', left: left + 14, after: 3 });
}

/** One question as it was asked, and its answer with every character that was typed. */
function questionAndAnswer(sheet: Sheet, under: Element, asked: Asked): void {
  const { block, keep, doc } = sheet;
  const { question, isDraft } = asked;
  const isNumbered = /^[\d.]+$/.test(question.shortLabel);
  keep(64);
  const top = doc.y;
  const heading = isNumbered ? `${question.shortLabel}  ${question.label}` : question.label;
  block(under, 'H3', heading, { size: 11, weight: 'bold', after: 3, left: margins.left });
  if (doc.y < top) doc.y = margins.top;
  if (question.critical)
    block(under, 'P', 'A critical criterion', { ...body, size: 9, ink: inks.quiet, after: 2 });
  if (question.words.length === 0)
    block(under, 'P', isDraft ? 'Not answered yet' : 'Left blank', { ...body, ink: inks.quiet, after: 2 });
  if (question.table !== undefined) answerTable(sheet, under, question.table, left);
  for (const { part, label, text } of question.table === undefined ? question.words : []) {
    if (part === 'grade') {
      gradeLine(sheet, under, asked, text);
      continue;
    }
    if (question.words.length > 1 || question.kind === 'grade')
      block(under, 'P', label, { ...body, size: 9, ink: inks.quiet, after: 0 });
    paragraphs(sheet, under, text, body);
  }
  for (const told of question.warnings ?? [])
    block(under, 'P', `Look again: ${told}`, { ...body, size: 9, ink: inks.quiet, after: 2 });
  doc.y += 9;
}

function sectionAnswers(sheet: Sheet, section: FrozenSection, snapshot: Snapshot, isDraft: boolean): void {
  const { block, group, keep, rule, doc } = sheet;
  const under = group('Sect');
  const name = sectionName(snapshot, section);
  keep(120);
  doc.y += 10;
  rule(8);
  block(under, 'H2', name, { size: 15, weight: 'bold', ink: inks.accent, after: 2 });
  doc.outline.addItem(name);
  if (section.rolledUp !== undefined)
    block(under, 'P', `${gradeWords(snapshot, section.rolledUp.grade)}. ${section.rolledUp.because}.`, {
      size: 10.5,
      ink: inks.quiet,
    });
  doc.y += 8;
  if (section.questions.length === 0)
    block(under, 'P', `Not asked in this form: ${snapshot.variant.label}`, {
      size: 10.5,
      ink: inks.quiet,
      after: 4,
    });
  for (const question of section.questions) questionAndAnswer(sheet, under, { question, snapshot, isDraft });
  under.end();
}

/** Every section in the order of the form, with its questions and answers in words. */
export function answers(sheet: Sheet, snapshot: Snapshot, isDraft: boolean): void {
  for (const section of snapshot.sections) sectionAnswers(sheet, section, snapshot, isDraft);
}
