import type { Section } from '../form.ts';

const all = ['full', 'provider', 'small'];

/** Money, line by line, beside last year’s. */
export const cash: Section = {
  id: 'cash',
  number: '1',
  title: 'Money',
  shortTitle: 'Money',
  questions: [
    {
      kind: 'money',
      id: 'last-year',
      label: 'How much did you give last year?',
      shortLabel: 'Last year’s money',
      hint: 'Put in from your last return where there is one. Enter 0 if you gave none.',
      prefill: { question: 'cash', total: 'pledged' },
      variants: all,
    },
    {
      kind: 'list',
      id: 'cash',
      label: 'How much will you give in the coming year?',
      shortLabel: 'Money pledged',
      hint: 'One line is enough for most. Use more where part of it is for one year only, or somebody else pays it.',
      columns: [
        { id: 'pledged', label: 'Amount', kind: 'money' },
        {
          id: 'term',
          label: 'For how long',
          kind: 'choice',
          options: [
            { id: 'recurring', label: 'Every year' },
            { id: 'one-off', label: 'This year only' },
          ],
        },
        {
          id: 'payer',
          label: 'Who pays, if not you',
          hint: 'For example a police and crime commissioner.',
          kind: 'short-text',
          optional: true,
        },
        { id: 'conditions', label: 'Conditions', kind: 'short-text', optional: true },
        { id: 'order', label: 'Purchase order', kind: 'short-text', optional: true },
        {
          id: 'contact',
          label: 'Role to send the invoice to',
          hint: 'A role, not a name.',
          kind: 'short-text',
          optional: true,
        },
        { id: 'expected', label: 'Expected to be paid on', kind: 'date', optional: true },
      ],
      totals: ['pledged'],
      grow: { called: 'Amount', add: 'Add an amount', most: 20, none: 'We give no money this year' },
      variants: all,
    },
    {
      kind: 'long-text',
      id: 'lower',
      label: 'Why is it less than last year?',
      shortLabel: 'Why less than last year',
      hint: 'The Executive reads this when it talks with you about the fall.',
      most: 2000,
      variants: all,
      askWhen: { left: { total: ['cash', 'pledged'] }, is: '<', right: { question: 'last-year' } },
    },
  ],
};
