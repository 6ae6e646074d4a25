import { describe, expect, test } from 'vitest';
import { editionFaults } from '../../../shared/forms/edition-faults.ts';
import { Edition, sectionName, timeItTakes } from '../../../shared/forms/form.ts';
import type { Question } from '../../../shared/questions/all-kinds.ts';
import type { Check } from '../../../shared/questions/term.ts';
import { everyKindForm } from '../../builders/every-kind-form.ts';
import { figures } from '../../builders/figures-section.ts';

/** The throw-away form with one question changed. */
const withChanged = (id: string, change: Partial<Question>): Edition => ({
  ...everyKindForm,
  sections: everyKindForm.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.id === id ? ({ ...question, ...change } as Question) : question,
    ),
  })),
});

const on = (question: string, part: string, value: string) => ({ askWhen: { question, part, in: [value] } });

test('the throw-away form can be published', () => {
  expect(Edition.parse(everyKindForm)).toEqual(everyKindForm);
  expect(editionFaults(everyKindForm)).toEqual([]);
});

test('two questions, sections, variants or grades may not have one id', () => {
  expect(editionFaults(withChanged('2.1', { id: '1.3' }))).toEqual(['There are two of question 1.3']);
  const twice = {
    ...everyKindForm,
    scale: [...everyKindForm.scale, everyKindForm.scale[0]!],
    variants: [...everyKindForm.variants, everyKindForm.variants[0]!],
  };
  expect(editionFaults(twice)).toEqual(['There are two of variant long', 'There are two of grade met']);
});

test('a question may depend only on what comes before it', () => {
  expect(editionFaults(withChanged('staff', on('policy', 'answer', 'yes')))).toEqual([
    'staff is asked by the answer to policy, which does not come before it',
  ]);
  expect(editionFaults(withChanged('staff', on('staff', 'answer', '1')))).toEqual([
    'staff is asked by the answer to staff, which does not come before it',
  ]);
});

test('a question may depend only on an answer that can be given', () => {
  expect(editionFaults(withChanged('staff', on('contact', 'grade', 'met')))).toEqual([
    'staff is asked by part grade of contact, which has no such part',
  ]);
  expect(editionFaults(withChanged('staff', on('contact', 'answer', 'sometimes')))).toEqual([
    'staff is asked by a value that contact cannot have',
  ]);
});

test('a question may not depend on one that its variant is not asked', () => {
  expect(editionFaults(withChanged('contact', { variants: ['long'] }))).toEqual([
    'staff is asked in a variant in which contact, on which it depends, is not',
  ]);
});

test('a variant is one that the form has, and is asked something', () => {
  expect(editionFaults(withChanged('1.3', { variants: ['long', 'huge'] }))).toEqual([
    '1.3 is asked in variant huge, which the form does not have',
  ]);
  const idle = { id: 'idle', label: 'Idle', minutes: 1, onePage: true };
  expect(editionFaults({ ...everyKindForm, variants: [...everyKindForm.variants, idle] })).toEqual([
    'Variant idle is asked nothing',
  ]);
});

test('a grade needs a scale, and only a grade is critical', () => {
  expect(editionFaults({ ...everyKindForm, scale: [] })).toContain(
    '1.1 asks for a grade, but the form has no scale',
  );
  expect(editionFaults(withChanged('policy', { critical: true }))).toEqual([
    'policy is critical but not graded',
  ]);
});

test('a section is called by its number, where it has one', () => {
  const [about, practice] = everyKindForm.sections;
  expect(sectionName(everyKindForm, about!)).toBe('About you');
  expect(sectionName(everyKindForm, practice!)).toBe('Part 1: Practice');
});

test('the time a form takes is told in minutes, then in half hours', () => {
  const takes = (minutes: number) => timeItTakes({ ...everyKindForm.variants[0]!, minutes });
  expect(takes(25)).toBe('about 25 minutes');
  expect(takes(120)).toBe('about 2 hours');
  expect(takes(150)).toBe('about 2½ hours');
});

describe('a table', () => {
  const columns = figures.questions.flatMap((each) =>
    each.id === 'costs' && 'columns' in each ? each.columns : [],
  );
  const faultsOf = (change: object) => editionFaults(withChanged('costs', change));

  test('has rows or can grow, and a column that is always to be filled', () => {
    expect(editionFaults(withChanged('groups', { rows: undefined, grow: undefined }))).toContain(
      'groups has no rows and cannot grow any',
    );
    const optional = columns.map((column) =>
      column.kind === 'computed' ? column : { ...column, optional: true },
    );
    expect(faultsOf({ columns: optional })).toEqual(['costs has no column that is always to be filled']);
  });

  test('works columns out only from numbers that go together and come before', () => {
    const computed = (compute: object) =>
      faultsOf({ columns: [...columns, { kind: 'computed', id: 'odd', label: 'Odd', compute }] });
    expect(computed({ sum: ['days', 'each'] })).toEqual([
      'Column odd of costs is worked out from columns that do not go together',
    ]);
    expect(computed({ product: ['each', 'cost'] })).toHaveLength(1);
    expect(computed({ difference: ['odd', 'days'] })).toEqual([
      'Column odd of costs is worked out from odd, which does not come before it',
    ]);
    expect(computed({ sum: ['each', 'cost'] })).toEqual([]);
  });

  test('sums only what can be summed, and wants a cell only because of a value that can be had', () => {
    expect(faultsOf({ totals: ['shared', 'cost'] })).toEqual(['Column shared of costs cannot be summed']);
    const [what] = columns;
    const wanting = { ...what, id: 'more', wantedWhen: { column: 'sort', in: ['boat'] } };
    expect(faultsOf({ columns: [...columns, wanting] })).toEqual([
      'Column more of costs is wanted because of a value that sort cannot have',
    ]);
  });
});

describe('a check', () => {
  const faultsOf = (check: object) =>
    editionFaults({
      ...everyKindForm,
      checks: [{ id: 'odd', level: 'error', words: 'Odd', is: '<=', ...check } as Check],
    });

  test('compares numbers of one kind that are there', () => {
    expect(faultsOf({ left: { question: 'budget' }, right: { question: 'staff' } })).toEqual([
      'Check odd compares what does not go together',
    ]);
    expect(faultsOf({ left: { question: 'service' }, right: 3 })).toEqual([
      'Check odd looks at {"question":"service"}, which is no number there',
    ]);
    expect(faultsOf({ left: { column: 'days' }, right: 3 })).toHaveLength(1);
    expect(faultsOf({ within: 'costs', left: { column: 'days' }, right: 3 })).toEqual([]);
    expect(faultsOf({ left: { total: ['costs', 'cost'] }, right: { question: 'budget' } })).toEqual([]);
    expect(faultsOf({ left: { question: 'groups', part: 'group-1.share' }, right: 900 })).toEqual([]);
  });

  test('is within a table, and looks at an answer', () => {
    expect(faultsOf({ within: 'staff', left: { column: 'days' }, right: 3 })).toEqual([
      'Check odd is within staff, which has no rows',
    ]);
    expect(faultsOf({ left: 1, right: 3 })).toEqual(['Check odd looks at no answer']);
  });

  test('that asks a question looks only at what comes before it', () => {
    const askWhen = { left: { question: 'budget' }, is: '>' as const, right: 0 };
    expect(editionFaults(withChanged('staff', { askWhen }))).toEqual([
      'The condition of staff looks at {"question":"budget"}, which is no number there',
    ]);
  });
});

describe('what an overview adds up', () => {
  const answers = (most?: number): Question => ({
    kind: 'list',
    id: 'answers',
    label: 'Answers',
    shortLabel: 'Answers',
    variants: ['long'],
    columns: [{ id: 'why', label: 'Why', kind: 'long-text', most: 1000 }],
    grow: { called: 'Answer', add: 'Add an answer', ...(most === undefined ? {} : { most }) },
  });
  const withOverview = (question: Question, overview: string[]): Edition => ({
    ...everyKindForm,
    sections: everyKindForm.sections.map((section, at) =>
      at === 0 ? { ...section, questions: [...section.questions, question] } : section,
    ),
    overview,
  });

  test('is asked by the form', () => {
    expect(editionFaults(withOverview(answers(10), ['answers', 'parking']))).toEqual([
      'The overview adds up parking, which the form does not ask',
    ]);
  });

  test('fits in one item, however much is written', () => {
    expect(editionFaults(withOverview(answers(50), ['answers']))).toEqual([]);
    expect(editionFaults(withOverview(answers(), ['answers']))).toEqual([
      'What the overview adds up can weigh 406400 bytes; 390000 can be kept: allow fewer rows or less text',
    ]);
  });
});
