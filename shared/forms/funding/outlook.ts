import type { Section } from '../form.ts';

const all = ['full', 'provider', 'small'];

/** What can be said of the two years after. */
export const outlook: Section = {
  id: 'outlook',
  number: '3',
  title: 'The years after',
  shortTitle: 'Outlook',
  questions: [
    {
      kind: 'table',
      id: 'outlook',
      label: 'What do you expect to give in the two years after?',
      shortLabel: 'Outlook',
      rowHead: 'Year',
      rows: [
        { id: 'next', label: 'The year after' },
        { id: 'after-next', label: 'Two years after' },
      ],
      columns: [
        {
          id: 'expected',
          label: 'Expected',
          kind: 'choice',
          options: [
            { id: 'same', label: 'About the same' },
            { id: 'more', label: 'More' },
            { id: 'less', label: 'Less' },
            { id: 'unknown', label: 'Not known' },
          ],
        },
        { id: 'amount', label: 'Amount, if known', kind: 'money', optional: true },
      ],
      variants: all,
    },
    {
      kind: 'long-text',
      id: 'comment',
      label: 'Is there anything else to know about your contribution?',
      shortLabel: 'Comment',
      most: 2000,
      optional: true,
      variants: all,
    },
  ],
};
