import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/answer.ts';
import { asked } from '../../../shared/forms/asked.ts';
import { toCarry } from '../../../shared/forms/carry.ts';
import type { FilledForm } from '../../../shared/forms/form.ts';
import { type FrozenQuestion, freeze, type Snapshot } from '../../../shared/forms/freeze.ts';
import { gapsOf } from '../../../shared/forms/gaps.ts';
import { originOf } from '../../../shared/forms/origin.ts';
import { prefilled } from '../../../shared/forms/prefilled.ts';
import { section11 } from '../../../shared/forms/section-11.ts';
import type { AnswersByQuestion } from '../../../shared/questions/answer.ts';
import type { Beside } from '../../../shared/questions/attached.ts';
import { anyAnswers } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm } from '../../builders/every-kind-form.ts';
import { added } from '../../builders/figures-section.ts';

const beside: Beside = {
  evidence: {
    plan: {
      id: 'plan',
      kind: 'link',
      title: 'Training plan',
      marking: 'official',
      day: '2025-01-10',
      version: null,
      sha256: null,
      detail: 'https://police.example/plan',
      state: 'clean',
    },
  },
  actions: {
    open: {
      id: 'open',
      text: 'Train the night shift',
      ownerRole: null,
      deadline: null,
      measure: null,
      status: 'in-progress',
    },
    done: {
      id: 'done',
      text: 'Write the plan',
      ownerRole: null,
      deadline: null,
      measure: null,
      status: 'complete',
    },
  },
};

const filledIn = (answers: AnswersByQuestion, more: Partial<FilledForm> = {}): FilledForm => ({
  edition: section11,
  variant: 'full',
  answers,
  beside,
  ...more,
});

const frozen = (filled: FilledForm, carried: readonly string[] = []): Snapshot =>
  freeze({
    ...filled,
    carried: new Set(carried),
    editionHash: 'a'.repeat(64),
    agency: { id: 'thamesford-police', name: 'Thamesford Police' },
    declaredComplete: [],
  });

const standard5 = (form: FilledForm) => asked(form).find(({ section }) => section.id === 'standard-5')!;

const carriedInto = (form: FilledForm, before: Snapshot): Record<string, AnswerValue> =>
  Object.fromEntries(
    toCarry(standard5(form), before, form).map(({ question, part, value }) => [`${question} ${part}`, value]),
  );

const questionOf = (snapshot: Snapshot, id: string): FrozenQuestion =>
  snapshot.sections.flatMap(({ questions }) => questions).find((each) => each.id === id)!;

describe('last round’s answers to a standard', () => {
  const before = frozen(
    filledIn({
      '5.1': { grade: 'met', note: 'In the plan', 'evidence.plan': true },
      '5.3': { grade: 'partly-met', response: 'action', 'action.open': true, 'action.done': true },
      'impact-5': { answer: 'Children are safer' },
      '6.1': { grade: 'met' },
    }),
  );

  test('are carried with their evidence and the actions that are still open; other standards’ are not', () => {
    expect(carriedInto(filledIn({}), before)).toEqual({
      '5.1 grade': 'met',
      '5.1 note': 'In the plan',
      '5.1 evidence.plan': true,
      '5.3 grade': 'partly-met',
      '5.3 response': 'action',
      '5.3 action.open': true,
      'impact-5 answer': 'Children are safer',
    });
  });

  test('never touch a question that somebody has begun to answer in this round', () => {
    const begun = filledIn({ '5.1': { note: 'New words' }, '5.3': { note: ' ' } });
    const carried = Object.keys(carriedInto(begun, before));
    expect(carried.filter((each) => each.startsWith('5.1'))).toEqual([]);
    expect(carried).toContain('5.3 grade');
  });

  test('leave out evidence that the library no longer has', () => {
    const gone = filledIn({}, { beside: { ...beside, evidence: {} } });
    expect(carriedInto(gone, before)).not.toHaveProperty('5.1 evidence.plan');
  });
});

test('a carried answer that nobody confirmed keeps the return from being complete', () => {
  const [question] = standard5(filledIn({})).questions;
  const form = filledIn({ '5.1': { grade: 'met' } }, { unconfirmed: new Set(['5.1']) });
  expect(gapsOf(question!, form)).toEqual([
    { part: 'grade', words: 'Confirm or change the answer to 5.1 that was carried forward' },
  ]);
});

describe('beside last round’s, an answer is', () => {
  const of = (grade: string | undefined, carried: readonly string[] = [], unconfirmed: string[] = []) =>
    questionOf(
      frozen(
        filledIn(grade === undefined ? {} : { '5.1': { grade } }, { unconfirmed: new Set(unconfirmed) }),
        carried,
      ),
      '5.1',
    );

  test('new, changed, confirmed, or the same again', () => {
    expect(originOf(of('met'), undefined)).toBe('new');
    expect(originOf(of('met'), of(undefined))).toBe('new');
    expect(originOf(of('partly-met'), of('met'))).toBe('changed');
    expect(originOf(of('met', ['5.1']), of('met'))).toBe('confirmed');
    expect(originOf(of('met'), of('met'))).toBe('same');
    expect(originOf(of('met', ['5.1'], ['5.1']), of('met'))).toBe('same');
  });

  test('never called confirmed where nobody confirmed it, whatever was answered', () => {
    const questions = section11.sections.flatMap((section) => section.questions).map(({ id }) => id);
    fc.assert(
      fc.property(
        anyAnswers(section11),
        anyAnswers(section11),
        fc.subarray(questions),
        fc.subarray(questions),
        (then, now, carried, confirmed) => {
          const unconfirmed = new Set(carried.filter((id) => !confirmed.includes(id)));
          const before = frozen(filledIn(then));
          const after = frozen(filledIn(now, { unconfirmed }), carried);
          for (const question of after.sections.flatMap((section) => section.questions)) {
            const earlier = before.sections
              .flatMap((section) => section.questions)
              .find(({ id }) => id === question.id);
            const isConfirmed = carried.includes(question.id) && confirmed.includes(question.id);
            if (originOf(question, earlier) === 'confirmed') expect(isConfirmed).toBe(true);
          }
          expect(after.shape).toBe(2);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('what the last return said elsewhere is put in, as the form says, and nothing else of that question', () => {
  const filled = (answers: AnswersByQuestion): FilledForm => ({
    edition: everyKindForm,
    variant: 'long',
    answers,
  });
  const before = frozen(filled({ ...everyKindAnswers, 'last-budget': { answer: 1 } }));
  const figuresOf = (form: FilledForm) => asked(form).find(({ section }) => section.id === 'figures')!;
  const carried = toCarry(figuresOf(filled({})), before, filled({}));
  expect(carried.filter(({ question }) => question === 'last-budget')).toEqual([
    { question: 'last-budget', part: 'answer', value: 250_050 },
  ]);
  expect(carried.filter(({ question }) => question === 'costs')).toHaveLength(13);
});

test('a total and a column of the last return are put in, row by row', () => {
  const question = {
    kind: 'list' as const,
    id: 'costs-now',
    label: 'What does it cost now?',
    shortLabel: 'Now',
    grow: { called: 'Cost', add: 'Add a cost' },
    columns: [
      { kind: 'money' as const, id: 'then', label: 'Then', prefill: { question: 'costs', column: 'each' } },
      { kind: 'money' as const, id: 'now', label: 'Now' },
    ],
    variants: ['long'],
  };
  const before = frozen({ edition: everyKindForm, variant: 'long', answers: everyKindAnswers });
  expect(prefilled(question, before)).toEqual({ [`${added[1]}.then`]: 33_333, [`${added[2]}.then`]: 45_000 });
  const total = { ...question, kind: 'money' as const, prefill: { question: 'costs', total: 'each' } };
  const { columns: _, grow: __, ...single } = total;
  expect(prefilled(single, before)).toEqual({ answer: 78_333 });
});
