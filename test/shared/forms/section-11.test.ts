import { describe, expect, test } from 'vitest';
import { asked } from '../../../shared/forms/asked.ts';
import { editionFaults } from '../../../shared/forms/edition-faults.ts';
import { timeItTakes } from '../../../shared/forms/form.ts';
import { gaps } from '../../../shared/forms/gaps.ts';
import { rolledUpSections } from '../../../shared/forms/roll-up.ts';
import { section11 } from '../../../shared/forms/section-11.ts';

const empty = (variant: string) => ({ edition: section11, variant, answers: {} });
const questions = (variant: string) => asked(empty(variant)).flatMap((section) => section.questions);
const criteria = (variant: string) => questions(variant).filter(({ kind }) => kind === 'grade');
const everyQuestion = section11.sections.flatMap((section) => section.questions);

test('the form has eight standards and forty criteria', () => {
  expect(section11.sections.filter(({ rollUp }) => rollUp).map(({ number }) => number)).toEqual([
    ...'12345678',
  ]);
  expect(everyQuestion.filter(({ kind }) => kind === 'grade')).toHaveLength(40);
  expect(editionFaults(section11)).toEqual([]);
});

test('the columns of the heat map have short headings', () => {
  expect(section11.sections.map(({ shortTitle }) => shortTitle)).toEqual([
    'Leadership',
    'Statement',
    'Accountability',
    'Voice',
    'Training',
    'Recruitment',
    'Working together',
    'Sharing',
    'Child’s voice',
  ]);
});

test.each([
  ['full', 40, 8],
  ['unit', 32, 8],
  ['provider', 27, 8],
  ['small', 13, 7],
])('the %s variant is asked %i criteria, and the impact of %i standards', (variant, count, standards) => {
  expect(criteria(variant)).toHaveLength(count);
  expect(questions(variant).filter(({ id }) => id.startsWith('impact-'))).toHaveLength(standards);
});

test('a small body is asked nothing of standard 7, which is shown as not asked', () => {
  expect(asked(empty('small')).map(({ section }) => section.id)).not.toContain('standard-7');
  const grades = rolledUpSections(empty('small')).map(({ rolledUp }) => rolledUp.grade);
  expect(grades.indexOf('not-asked')).toBe(6);
  expect(grades.filter((grade) => grade === 'not-asked')).toHaveLength(1);
});

test('every agency, whatever its variant, must say what children told it', () => {
  for (const { id } of section11.variants)
    expect(gaps(empty(id)).at(-1)).toMatchObject({ section: 'childs-voice', question: 'childs-voice' });
});

test('pre-employment checks alone are critical', () => {
  expect(everyQuestion.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['6.2']);
});

test('the duty to refer to the Disclosure and Barring Service is part of 6.4', () => {
  expect(everyQuestion.find(({ id }) => id === '6.4')?.label).toContain('Disclosure and Barring Service');
});

test('a small body is told that it takes about 25 minutes, on one page', () => {
  const small = section11.variants.find(({ id }) => id === 'small')!;
  expect(timeItTakes(small)).toBe('about 25 minutes');
  expect(small.onePage).toBe(true);
});

describe('every criterion', () => {
  test.each(everyQuestion.filter(({ kind }) => kind === 'grade'))(
    '$id has its help',
    ({ guidance, label }) => {
      expect(label).toMatch(/^[A-Z].*\.$/);
      expect(guidance?.looksLike).toMatch(/\.$/);
      expect(guidance?.evidence?.length).toBeGreaterThan(0);
    },
  );

  test('that asks how many, withholds small numbers', () => {
    const prompts = everyQuestion.flatMap(({ guidance }) => guidance?.evidence ?? []);
    const counts = prompts.filter((prompt) => /^(Number of|How many)/.test(prompt));
    expect(counts.length).toBeGreaterThan(3);
    for (const prompt of counts) expect(prompt).toContain('leave out numbers under 5');
  });
});

test('only not applicable wants a reason', () => {
  expect(section11.scale.filter(({ wantsReason }) => wantsReason).map(({ grade }) => grade)).toEqual([
    'not-applicable',
  ]);
});
