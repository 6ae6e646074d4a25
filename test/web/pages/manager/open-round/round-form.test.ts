import { describe, expect, test } from 'vitest';
import type { BoardAgency } from '../../../../../shared/domain/agency.ts';
import {
  agenciesByKind,
  chosenOf,
  withAgencies,
  withoutAgencies,
} from '../../../../../web/src/pages/manager/open-round/agencies-by-kind.ts';
import {
  type Askable,
  agencyFaults,
  blankRound,
  type RoundForm,
  roundDraft,
  roundFaults,
} from '../../../../../web/src/pages/manager/open-round/round-form.ts';

const today = '2026-11-02';

const agency = (agencyId: string, differing: Partial<BoardAgency> = {}): BoardAgency => ({
  boardId: 'thamesford',
  agencyId,
  name: agencyId,
  kind: 'police',
  variant: 'full',
  basis: 'section-11',
  ...differing,
});
const form = {
  id: 'section-11',
  title: 'Section 11 self-assessment',
  edition: 'a'.repeat(64),
  variants: [
    { id: 'full', label: 'Full', minutes: 240 },
    { id: 'small', label: 'Small', minutes: 25 },
  ],
};
const askable: Askable = { agencies: [agency('police')], forms: [form] };
const round = (differing: Partial<RoundForm> = {}): RoundForm => ({
  ...blankRound(askable, today),
  dueIs: 'day',
  due: '2027-01-29',
  variants: { police: 'full' },
  ...differing,
});
const words = (differing: Partial<RoundForm>) =>
  roundFaults(round(differing), today).map((each) => each.words);

describe('a new round', () => {
  test('opens today, with the only form chosen and a title to change', () => {
    expect(blankRound(askable, today)).toMatchObject({
      form: 'section-11',
      title: 'Section 11 self-assessment 2026',
      opens: today,
    });
  });

  test('leaves the choice open where there are several forms', () => {
    const several = { ...askable, forms: [form, { ...form, id: 'funding' }] };
    expect(blankRound(several, today)).toMatchObject({ form: '', title: '' });
  });
});

describe('what is wrong with a round', () => {
  test('is nothing when it is complete', () => {
    expect(words({})).toEqual([]);
    expect(words({ dueIs: 'to-be-confirmed', due: '' })).toEqual([]);
    expect(words({ feedbackDue: '2027-03-31' })).toEqual([]);
  });

  test.for([
    [{ form: '' }, 'Choose the return to ask for'],
    [{ title: ' ' }, 'Enter a title for the round'],
    [{ title: 'x'.repeat(121) }, 'Use 120 characters at most for the title'],
    [{ opens: '' }, 'Enter the day on which the round opens'],
    [{ dueIs: '' }, 'Say whether the due day is known'],
    [{ due: '' }, 'Enter the due day'],
    [{ due: '2027-04-31' }, 'There is no 31 April 2027: April 2027 has 30 days'],
    [{ due: '2026-11-02' }, 'The due day must be after the day on which the round opens.'],
    [{ opens: '2026-01-01', due: '2026-10-01' }, 'The due day must be today or later.'],
    [{ opens: '62-11-02', dueIs: 'to-be-confirmed' }, 'Enter all four digits of the year, such as 2026'],
    [
      { opens: '2062-11-02', dueIs: 'to-be-confirmed' },
      'The opening day is more than three years ahead. Check the year.',
    ],
    [{ opens: '2020-11-02' }, 'The opening day is more than a year ago. Check the year.'],
    [{ due: '2062-01-29' }, 'That due day is more than three years ahead. Check the year.'],
    [{ feedbackDue: '2062-01-29' }, 'The day for feedback is more than three years ahead. Check the year.'],
    [{ feedbackDue: '2027-01-29' }, 'The day for feedback must be after the day on which returns are due'],
    [{ feedbackDue: '31/09/27' }, 'Enter a day, month and year, such as 27 3 2026'],
  ] as const)('%j: %s', ([differing, expected]) => {
    expect(words(differing)).toEqual([expected]);
  });

  test('with no agency chosen there is nobody to ask', () => {
    expect(agencyFaults(round({ variants: {} }))).toEqual([
      { field: 'agencies', words: 'Choose at least one agency to ask.' },
    ]);
  });
});

describe('what is sent', () => {
  test('is the trimmed round with the form’s edition', () => {
    expect(roundDraft(round({ title: ' Section 11 2026 ' }), askable, today)).toEqual({
      form: 'section-11',
      edition: 'a'.repeat(64),
      title: 'Section 11 2026',
      opens: today,
      due: '2027-01-29',
      feedbackDue: null,
      agencies: [{ agencyId: 'police', variant: 'full' }],
    });
  });

  test('is no due day while it is to be confirmed, whatever was typed before', () => {
    expect(roundDraft(round({ dueIs: 'to-be-confirmed' }), askable, today)?.due).toBeNull();
  });

  test('is nothing while something is wrong', () => {
    expect(roundDraft(round({ due: '' }), askable, today)).toBeUndefined();
    expect(roundDraft(round({ form: 'gone' }), askable, today)).toBeUndefined();
  });
});

describe('choosing agencies', () => {
  const charities = [
    agency('b', { kind: 'voluntary', variant: 'small' }),
    agency('a', { kind: 'voluntary' }),
  ];
  const all = [...charities, agency('police')];

  test('goes by kind, in the order of kinds and then by name', () => {
    expect(
      agenciesByKind(all).map(({ words, agencies }) => [words, agencies.map((each) => each.name)]),
    ).toEqual([
      ['Police', ['police']],
      ['Voluntary or community body', ['a', 'b']],
    ]);
  });

  test('preselects the variant the board keeps for each, and leaves a changed one alone', () => {
    expect(withAgencies({ b: 'full' }, all, form)).toEqual({ b: 'full', a: 'full', police: 'full' });
    expect(withAgencies({}, charities, form)).toEqual({ b: 'small', a: 'full' });
  });

  test('takes the form’s first variant where the form has no such one', () => {
    expect(withAgencies({}, [agency('x', { variant: 'gone' })], form)).toEqual({ x: 'full' });
  });

  test('takes agencies out, and tells none, some and all apart', () => {
    expect(withoutAgencies({ a: 'full', b: 'small' }, [charities[0]!])).toEqual({ a: 'full' });
    expect(chosenOf({}, charities)).toBe('none');
    expect(chosenOf({ a: 'full' }, charities)).toBe('some');
    expect(chosenOf({ a: 'full', b: 'full' }, charities)).toBe('all');
  });
});
