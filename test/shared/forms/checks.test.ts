import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { warnings } from '../../../shared/forms/checks.ts';
import { compare } from '../../../shared/forms/comparing.ts';
import type { FilledForm } from '../../../shared/forms/form.ts';
import { freeze } from '../../../shared/forms/freeze.ts';
import { gaps } from '../../../shared/forms/gaps.ts';
import type { AnswersByQuestion } from '../../../shared/questions/answer.ts';
import { anyFilledForm } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from '../../builders/every-kind-form.ts';
import { added } from '../../builders/figures-section.ts';

const filled = (answers: AnswersByQuestion): FilledForm => ({
  edition: everyKindForm,
  variant: 'long',
  answers: { ...everyKindAnswers, ...answers },
});
const groups = (cells: AnswersByQuestion[string]) =>
  filled({ groups: { ...everyKindAnswers.groups, ...cells } });
const told = (found: readonly { readonly part: string; readonly words: string }[]) =>
  found.map(({ part, words }) => `${part}: ${words}`);

describe('an error', () => {
  test('in a row keeps the return from being signed, and names the row', () => {
    expect(told(gaps(groups({ [`${added[0]}.required`]: 13 })))).toEqual([
      `${added[0]}.required: Other group 1: Required cannot be more than headcount`,
    ]);
  });

  test('is not told while a number it needs is missing', () => {
    const open = groups({ 'group-2.required': 13 });
    expect(told(gaps(open)).filter((each) => each.includes('more than headcount'))).toEqual([]);
  });

  test('between a total and another answer is told at the table', () => {
    expect(gaps(filled({ staff: { answer: 911 } }))).toEqual([
      {
        section: 'figures',
        question: 'groups',
        part: 'group-1.headcount',
        words: 'The groups together cannot be more than all staff',
      },
    ]);
  });

  test('is not told against an answer that is not asked for', () => {
    expect(gaps(filled({ staff: { answer: 1 }, contact: { answer: 'none' } }))).toEqual([]);
  });
});

describe('a warning', () => {
  const form = filled({
    groups: { ...everyKindAnswers.groups, 'group-1.in-date': 850 },
    'last-budget': { answer: 300_000 },
  });

  test('stops nobody', () => {
    expect(gaps(form)).toEqual([]);
    expect(told(warnings(form))).toEqual([
      'group-1.in-date: Group 1: More are in date than required: look again',
      'answer: The budget is less than nine tenths of last time’s',
    ]);
  });

  test('is frozen with the answer it is about', () => {
    const agency = { id: 'thamesford-police', name: 'Thamesford Police' };
    const { sections } = freeze({ ...form, editionHash: everyKindHash, agency, declaredComplete: [] });
    const questions = sections.flatMap((section) => section.questions);
    expect(questions.filter((each) => each.warnings !== undefined)).toMatchObject([
      { id: 'groups', warnings: ['Group 1: More are in date than required: look again'] },
      { id: 'budget', warnings: ['The budget is less than nine tenths of last time’s'] },
    ]);
  });

  test('at exactly nine tenths is not told', () => {
    expect(warnings(filled({ 'last-budget': { answer: 277_833 } }))).toEqual([]);
    expect(warnings(filled({ 'last-budget': { answer: 277_834 } }))).toHaveLength(1);
  });
});

test('a question is asked because of a total', () => {
  const costly = filled({ budget: { answer: 189_998 } });
  expect(told(gaps(costly))).toEqual(['answer: Write your answer to “Why more”']);
  expect(gaps(filled({ budget: { answer: 189_999 } }))).toEqual([]);
});

test('terms are added and taken in percent without a rest', () => {
  const asked = new Map(
    everyKindForm.sections.flatMap((section) => section.questions).map((each) => [each.id, each]),
  );
  const money = fc.integer({ min: 0, max: 100_000_000_000 });
  fc.assert(
    fc.property(money, money, fc.integer({ min: 1, max: 200 }), (budget, before, times) => {
      const answers = { budget: { answer: budget }, 'last-budget': { answer: before } };
      const sum = { sum: [{ question: 'budget' }, { question: 'last-budget', times }], times: 10 };
      const exact = (BigInt(budget) * 100n + BigInt(before) * BigInt(times)) * 10n;
      const right = Number(exact / 10_000n);
      const isWhole = exact % 10_000n === 0n;
      expect(compare({ left: sum, is: '=', right }, { asked, answers })).toBe(isWhole);
      expect(compare({ left: sum, is: '>=', right }, { asked, answers })).toBe(true);
      expect(compare({ left: sum, is: '<', right: right + 1 }, { asked, answers })).toBe(true);
    }),
  );
});

test('gaps and warnings are the same however often and in whatever order of typing they are asked for', () => {
  fc.assert(
    fc.property(anyFilledForm, (form) => {
      const answers = Object.fromEntries(
        Object.entries(form.answers)
          .toReversed()
          .map(([id, values]) => [id, Object.fromEntries(Object.entries(values).toReversed())]),
      );
      expect(gaps({ ...form, answers })).toEqual(gaps(form));
      expect(warnings({ ...form, answers })).toEqual(warnings(form));
    }),
    { numRuns: 60 },
  );
});
