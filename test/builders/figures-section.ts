import type { Section } from '../../shared/forms/form.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { grownRowId } from '../../shared/questions/rows.ts';
import type { Check } from '../../shared/questions/term.ts';

const variants = ['long'];

/** The part of the throw-away form that asks for money, percentages, a table and a list. */
export const figures: Section = {
  id: 'figures',
  title: 'Figures',
  shortTitle: 'Figures',
  questions: [
    {
      kind: 'table',
      id: 'groups',
      label: 'How many are trained?',
      shortLabel: 'Training',
      rowHead: 'Staff group',
      rows: [
        { id: 'group-1', label: 'Group 1', hint: 'Occasional contact' },
        { id: 'group-2', label: 'Group 2', optional: true },
      ],
      grow: { called: 'Other group', add: 'Add a group' },
      columns: [
        { kind: 'count', id: 'headcount', label: 'Headcount', hint: 'All contracts' },
        { kind: 'count', id: 'required', label: 'Required' },
        { kind: 'count', id: 'in-date', label: 'In date' },
        {
          kind: 'computed',
          id: 'share',
          label: 'In date of required',
          compute: { share: ['in-date', 'required'] },
        },
        {
          kind: 'computed',
          id: 'others',
          label: 'Not required',
          compute: { difference: ['headcount', 'required'] },
        },
        { kind: 'short-text', id: 'remark', label: 'Remark', optional: true, most: 60 },
      ],
      totals: ['headcount', 'required', 'in-date', 'others'],
      variants,
    },
    {
      kind: 'money',
      id: 'budget',
      label: 'What do you spend on it?',
      shortLabel: 'Budget',
      variants,
    },
    {
      kind: 'money',
      id: 'last-budget',
      label: 'What did you spend on it last time?',
      shortLabel: 'Last budget',
      prefill: { question: 'budget', part: 'answer' },
      optional: true,
      variants,
    },
    {
      kind: 'percentage',
      id: 'satisfied',
      label: 'How many were satisfied?',
      shortLabel: 'Satisfied',
      variants,
    },
    {
      kind: 'list',
      id: 'costs',
      label: 'What does it cost?',
      shortLabel: 'Costs',
      grow: { called: 'Cost', add: 'Add a cost', most: 40, none: 'It costs nothing' },
      columns: [
        { kind: 'short-text', id: 'what', label: 'What' },
        {
          kind: 'choice',
          id: 'sort',
          label: 'Sort',
          options: [
            { id: 'venue', label: 'A room' },
            { id: 'trainer', label: 'A trainer' },
          ],
        },
        { kind: 'count', id: 'days', label: 'Days', most: 366 },
        { kind: 'money', id: 'each', label: 'A day' },
        { kind: 'computed', id: 'cost', label: 'Cost', compute: { product: ['days', 'each'] } },
        { kind: 'yes-no', id: 'certain', label: 'Certain' },
        {
          kind: 'long-text',
          id: 'why',
          label: 'Why it is not certain',
          wantedWhen: { column: 'certain', in: [false] },
        },
        { kind: 'date', id: 'paid', label: 'Paid on', optional: true },
        { kind: 'percentage', id: 'shared', label: 'Paid by others', optional: true },
      ],
      totals: ['cost'],
      variants,
    },
    {
      kind: 'long-text',
      id: 'why-more',
      label: 'Why does it cost more than you have?',
      shortLabel: 'Why more',
      variants,
      askWhen: { left: { total: ['costs', 'cost'] }, is: '>', right: { question: 'budget' } },
    },
  ],
};

export const figuresChecks: Check[] = [
  {
    id: 'required-of-headcount',
    level: 'error',
    words: 'Required cannot be more than headcount',
    within: 'groups',
    left: { column: 'required' },
    is: '<=',
    right: { column: 'headcount' },
  },
  {
    id: 'in-date-of-required',
    level: 'warning',
    words: 'More are in date than required: look again',
    within: 'groups',
    left: { column: 'in-date' },
    is: '<=',
    right: { column: 'required' },
  },
  {
    id: 'staff',
    level: 'error',
    words: 'The groups together cannot be more than all staff',
    left: { total: ['groups', 'headcount'] },
    is: '<=',
    right: { question: 'staff' },
  },
  {
    id: 'fall',
    level: 'warning',
    words: 'The budget is less than nine tenths of last time’s',
    left: { question: 'budget' },
    is: '>=',
    right: { question: 'last-budget', times: 90 },
  },
];

/** Rows that somebody added, in the order of their adding. */
export const added = [0, 1, 2].map((at) => grownRowId(Date.UTC(2026, 2, 27) + at, 100 + at)) as [
  string,
  string,
  string,
];

/** Answers that leave nothing to do in that part. */
export const figuresAnswers: AnswersByQuestion = {
  groups: {
    'group-1.headcount': 900,
    'group-1.required': 800,
    'group-1.in-date': 700,
    [`${added[0]}.headcount`]: 12,
    [`${added[0]}.required`]: 3,
    [`${added[0]}.in-date`]: 1,
    [`${added[0]}.remark`]: 'Volunteers',
  },
  budget: { answer: 250_050 },
  satisfied: { answer: 875 },
  costs: {
    [`${added[1]}.what`]: 'Hall',
    [`${added[1]}.sort`]: 'venue',
    [`${added[1]}.days`]: 3,
    [`${added[1]}.each`]: 33_333,
    [`${added[1]}.certain`]: true,
    [`${added[2]}.what`]: 'Trainer',
    [`${added[2]}.sort`]: 'trainer',
    [`${added[2]}.days`]: 2,
    [`${added[2]}.each`]: 45_000,
    [`${added[2]}.certain`]: false,
    [`${added[2]}.why`]: 'Two others asked',
    [`${added[2]}.paid`]: '2026-03-27',
    [`${added[2]}.shared`]: 125,
  },
};
