import type { Section } from '../form.ts';

/** Help that is not money. It is shown beside the money and never added to it. */
export const inKind: Section = {
  id: 'in-kind',
  number: '2',
  title: 'Help in kind',
  shortTitle: 'In kind',
  intro: 'Help in kind is welcome and is shown beside the money. It is never added to it.',
  questions: [
    {
      kind: 'list',
      id: 'in-kind',
      label: 'What help will you give that is not money?',
      shortLabel: 'Help in kind',
      columns: [
        {
          id: 'category',
          label: 'What kind of help',
          kind: 'choice',
          options: [
            { id: 'data-analysis', label: 'Data analysis' },
            { id: 'website-design', label: 'Website design' },
            { id: 'delivery-of-training', label: 'Delivery of training' },
            { id: 'administration-of-training', label: 'Administration of training events' },
            { id: 'other', label: 'Other' },
          ],
        },
        {
          id: 'what',
          label: 'What it is',
          hint: 'For example a trainer of ours, or your meeting room.',
          kind: 'short-text',
          wantedWhen: { column: 'category', in: ['other'] },
        },
        { id: 'quantity', label: 'How much', kind: 'count' },
        {
          id: 'unit',
          label: 'Counted in',
          kind: 'choice',
          options: [
            { id: 'days', label: 'Days' },
            { id: 'hours', label: 'Hours' },
            { id: 'places', label: 'Places' },
            { id: 'rooms', label: 'Uses of a room' },
          ],
        },
        {
          id: 'unit-value',
          label: 'Worth of one',
          hint: 'A fair guess will do; 0 if you cannot say.',
          kind: 'money',
        },
        {
          id: 'value',
          label: 'Worth in all',
          kind: 'computed',
          compute: { product: ['quantity', 'unit-value'] },
        },
      ],
      totals: ['value'],
      grow: { called: 'Help', add: 'Add help in kind', most: 30, none: 'We give no help in kind this year' },
      variants: ['full', 'provider', 'small'],
    },
  ],
};
