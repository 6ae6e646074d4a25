import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allForms } from '../../../shared/forms/all-forms.ts';
import type { AnswersByQuestion } from '../../../shared/questions/answer.ts';
import { plannedChanges } from '../../../web/src/workbook/form/planned-changes.ts';
import { readForm } from '../../../web/src/workbook/form/read-form.ts';
import { writeForm } from '../../../web/src/workbook/form/write-form.ts';
import { aWorkbookPlan, takenAnswers, typed } from '../../builders/a-workbook.ts';
import { anyAnswers } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm } from '../../builders/every-kind-form.ts';

const forms = [
  { id: 'every-kind', edition: everyKindForm },
  ...(await Promise.all(allForms.map(async ({ id, content }) => ({ id, edition: await content() })))),
];

const plain = (answers: AnswersByQuestion): AnswersByQuestion =>
  JSON.parse(
    JSON.stringify(answers)
      .replaceAll(String.raw`\r\n`, String.raw`\n`)
      .replaceAll(String.raw`\r`, String.raw`\n`),
  );

function answersIn(read: ReturnType<typeof readForm>): AnswersByQuestion {
  if (!read.ok) throw new Error(`${read.words} ${JSON.stringify(read.places)}`);
  expect(read.wrong).toEqual([]);
  const answers: Record<string, Record<string, string | number | boolean>> = {};
  for (const { question, part, value } of read.answers)
    if (value !== null) answers[question.id] = { ...answers[question.id], [part]: value };
  return answers;
}

describe('out and in again, every answer is the same', () => {
  test.for(forms)('$id', { timeout: 120_000 }, ({ edition }) => {
    const returns = fc.record({
      variant: fc.constantFrom(...edition.variants.map(({ id }) => id)),
      answers: anyAnswers(edition),
      isDraft: fc.boolean(),
    });
    fc.assert(
      fc.property(returns, ({ variant, answers, isDraft }) => {
        const values = takenAnswers(edition, variant, answers);
        const plan = aWorkbookPlan({ edition, variant, values, isDraft });
        const read = readForm(writeForm(plan), plan);
        expect(answersIn(read)).toEqual(plain(values));
        const into = { edition, values, isOpen: () => true, sees: () => true };
        expect(plannedChanges(read.ok ? read.answers : [], into)).toEqual([]);
      }),
      { numRuns: Number(process.env.WORKBOOK_RUNS ?? 12) },
    );
  });

  test('words that a workbook has a meaning of its own for stay as they were typed', () => {
    const odd = [
      'constructor',
      '__proto__',
      '=1+1',
      '_x0041_',
      '1/2',
      '007',
      ' two  spaces ',
      '<b>&"',
      'TRUE',
      '1e5',
    ];
    for (const answer of odd) {
      const values = { service: { answer } };
      const plan = aWorkbookPlan({ values });
      expect(answersIn(readForm(writeForm(plan), plan)), answer).toEqual(values);
    }
  });
});

const changesIn = (
  cells: Readonly<Record<string, string>>,
  {
    given = {},
    now = given,
    ...some
  }: Partial<Parameters<typeof aWorkbookPlan>[0]> & {
    given?: AnswersByQuestion;
    now?: AnswersByQuestion;
  } = {},
) => {
  const plan = aWorkbookPlan({ values: given, ...some });
  const read = readForm(typed(cells)(plan), plan);
  if (!read.ok) throw new Error(read.words);
  const planned = plannedChanges(read.answers, {
    edition: everyKindForm,
    values: now,
    isOpen: (question) => question !== 'policy',
    sees: (section) => section !== 'extra',
  });
  return { planned, wrong: read.wrong };
};

describe('what a workbook would change', () => {
  test('what was typed, with what it was', () => {
    const { planned } = changesIn(
      { 'sheet2 C4': 'Swimming Club' },
      { given: { service: { answer: 'Swimmers' } } },
    );
    expect(planned).toMatchObject([
      {
        name: 'About you',
        left: [],
        changes: [{ called: 'Service', from: 'Swimmers', to: 'Swimming Club', isLater: false }],
      },
    ]);
  });

  test('an emptied cell clears its answer; one that was blank and is, changes nothing', () => {
    const given = { service: { answer: 'Swimmers' } };
    expect(changesIn({ 'sheet2 C4': '' }, { given }).planned).toMatchObject([
      { changes: [{ from: 'Swimmers', to: '', value: null }] },
    ]);
    expect(changesIn({ 'sheet2 C4': '' }).planned).toEqual([]);
  });

  test('a cell that nobody touched leaves alone what was answered in the portal since; one that was, says so', () => {
    const [given, now] = [{ service: { answer: 'Swimmers' } }, { service: { answer: 'Divers' } }];
    expect(changesIn({}, { given, now }).planned).toMatchObject([
      {
        changes: [],
        left: [
          {
            place: 'Sheet ‘About you’, cell C4',
            words: 'was answered in the portal since: the newer answer stays',
          },
        ],
      },
    ]);
    expect(changesIn({ 'sheet2 C4': 'Rowers' }, { given, now }).planned).toMatchObject([
      { changes: [{ from: 'Divers', to: 'Rowers', isLater: true }] },
    ]);
  });

  test('where no draft was put in, what stands in a cell is taken and a blank one clears nothing', () => {
    const last = { service: { answer: 'Swimmers' } };
    expect(changesIn({}, { given: last, now: {}, isDraft: false }).planned).toMatchObject([
      { changes: [{ to: 'Swimmers', isLater: false }] },
    ]);
    expect(changesIn({}, { given: {}, now: last, isDraft: false }).planned).toMatchObject([
      { changes: [], left: [{ words: 'is blank: the answer in the portal stays' }] },
    ]);
  });

  test('what is not open, and what is in a section of others, is left alone', () => {
    const { planned } = changesIn({ 'sheet2 C7': 'Yes', 'sheet4 C11': 'Much' });
    expect(planned.map(({ changes, left }) => [changes.length, left[0]?.words])).toEqual([
      [0, 'is not open: only what was sent back can be answered now'],
      [0, 'is in a section that was not given to you'],
    ]);
  });

  test('a wrong value names its sheet and cell, in the words of the field; the rest can be taken', () => {
    const { planned, wrong } = changesIn({
      'sheet2 C5': 'By post',
      'sheet2 C6': 'about ten',
      'sheet2 C4': 'Club',
    });
    expect(wrong).toEqual([
      {
        place: 'Sheet ‘About you’, cell C5',
        words: 'Choose one of the options for “Contact with children”',
      },
      { place: 'Sheet ‘About you’, cell C6', words: '“Staff” must be a whole number, such as 12' },
    ]);
    expect(planned).toMatchObject([{ changes: [{ to: 'Club' }] }]);
  });

  test('a line that was filled is a new row, and the same row when the file is read again', () => {
    const first = changesIn({ 'sheet5 C9': '12' }).planned;
    expect(first).toMatchObject([{ changes: [{ called: 'Training: Other group: Headcount', to: '12' }] }]);
    expect(changesIn({ 'sheet5 C9': '12' }).planned).toEqual(first);
  });
});

test('what is answered already stands in the workbook', () => {
  const plan = aWorkbookPlan({ values: everyKindAnswers });
  expect(answersIn(readForm(writeForm(plan), plan))).toEqual(everyKindAnswers);
});
