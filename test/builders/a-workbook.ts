import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Edition, variantOf } from '../../shared/forms/form.ts';
import { kindOf } from '../../shared/questions/all-kinds.ts';
import { type AnswersByQuestion, isBlank } from '../../shared/questions/answer.ts';
import { attachedBy } from '../../shared/questions/attached.ts';
import { faultIn } from '../../shared/questions/question.ts';
import { nonePart } from '../../shared/questions/rows.ts';
import type { WorkbookPlan } from '../../web/src/workbook/form/form-workbook.ts';
import { writeForm } from '../../web/src/workbook/form/write-form.ts';
import { everyKindForm, everyKindHash } from './every-kind-form.ts';

export type Parts = Readonly<Record<string, string>>;

/** What a workbook of the throw-away form is made of; the test says only what it is about. */
export const aWorkbookPlan = (some: Partial<WorkbookPlan> = {}): WorkbookPlan => {
  const edition = some.edition ?? everyKindForm;
  return {
    edition,
    hash: everyKindHash,
    variant: edition.variants[0]?.id ?? '',
    agencyId: 'thamesford-police',
    agencyName: 'Thamesford Police',
    submissionId: 'submission-1',
    title: 'Every kind 2026',
    sections: edition.sections.map(({ id }) => id),
    values: {},
    isDraft: true,
    isOpen: () => true,
    madeAt: Date.UTC(2026, 10, 10, 10),
    ...some,
  };
};

/** The same workbook with its parts edited, as somebody, or another program, might have left it. */
export function spoiled(bytes: Uint8Array, edit: (parts: Parts) => Parts): Uint8Array<ArrayBuffer> {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, each]) => [name, strFromU8(each)]),
  );
  return zipSync(
    Object.fromEntries(Object.entries(edit(parts)).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** Edits one part of a workbook; a test that finds nothing to edit says so. */
export const inPart =
  (name: string, from: RegExp | string, to: string) =>
  (parts: Parts): Parts => {
    const before = parts[name] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing to spoil in ${name}: ${before.slice(0, 3000)}`);
    return { ...parts, [name]: after };
  };

const text = (value: string): string => `<is><t xml:space="preserve">${value}</t></is>`;

/** Types into cells, by “sheet1 C5”; sheets count from 1, the first of them is “Read me first”. */
export const typed = (cells: Readonly<Record<string, string>>) => (plan: WorkbookPlan) =>
  spoiled(writeForm(plan), (parts) =>
    Object.entries(cells).reduce((edited, [at, value]) => {
      const [sheet, ref] = at.split(' ');
      const cell = new RegExp(`<c r="${ref}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`, 's');
      return inPart(
        `xl/worksheets/${sheet}.xml`,
        cell,
        value === '' ? `<c r="${ref}"/>` : `<c r="${ref}"$1 t="inlineStr">${text(value)}</c>`,
      )(edited);
    }, parts),
  );

/** The answers of a return that a server would have taken: right values, of questions that the variant asks. */
export const takenAnswers = (
  edition: Edition,
  variant: string,
  answers: AnswersByQuestion,
): AnswersByQuestion => {
  const { id } = variantOf(edition, variant);
  const questions = edition.sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    questions.flatMap((question) => {
      if (!question.variants.includes(id)) return [];
      const parts = Object.entries(answers[question.id] ?? {}).filter(([partId, value]) => {
        const part = kindOf(question).part(question, partId, edition);
        // A tick that the form does not offer.
        if (partId === nonePart && 'columns' in question && question.grow?.none === undefined) return false;
        return (
          part && !isBlank(value) && attachedBy(partId) === undefined && faultIn(part, value) === undefined
        );
      });
      return parts.length === 0 ? [] : [[question.id, Object.fromEntries(parts)]];
    }),
  );
};
