import type { Question } from '../../questions/all-kinds.ts';
import type { Column } from '../../questions/column.ts';
import type { Section } from '../form.ts';
import { groups, levels } from './words.ts';

const all = ['full', 'unit', 'provider', 'small'];

const columns: Column[] = [
  { id: 'headcount', label: 'People', hint: 'Paid and unpaid', kind: 'count' },
  { id: 'temporary', label: 'Of these agency or temporary', kind: 'count', optional: true },
  { id: 'vacancies', label: 'Vacancies', kind: 'count', optional: true },
  { id: 'leavers', label: 'Left in the last 12 months', kind: 'count', optional: true },
  { id: 'required', label: 'Must be trained', hint: 'How many of them', kind: 'count' },
  { id: 'in-date', label: 'In date', hint: 'Of those who must be', kind: 'count' },
  { id: 'share', label: 'Share in date', kind: 'computed', compute: { share: ['in-date', 'required'] } },
];

const staff = (
  id: 'groups' | 'levels',
  rowHead: string,
  rows: readonly { readonly id: string; readonly label: string; readonly hint: string }[],
): Question => ({
  kind: 'table',
  id: `staff-${id}`,
  label: 'How many people work for you, and how many of them are trained?',
  shortLabel: rowHead === 'Level' ? 'Staff by level' : 'Staff by group',
  hint: 'Fill the rows that you have; leave the others blank. Figures of fewer than 5 people can be rounded to 0 or 5.',
  rowHead,
  rows: rows.map((row) => ({ ...row, optional: true })),
  columns,
  totals: ['headcount', 'temporary', 'vacancies', 'leavers', 'required', 'in-date'],
  variants: all,
  askWhen: { question: 'vocabulary', part: 'answer', in: [id] },
});

/** Who works for the agency, and how many of those who must be trained are in date. */
export const workforce: Section = {
  id: 'workforce',
  number: '1',
  title: 'Your workforce and its training',
  shortTitle: 'Workforce',
  intro: 'Numbers only: no names. They show the board where training does not reach.',
  questions: [
    {
      kind: 'choice',
      id: 'vocabulary',
      label: 'How do you group your staff?',
      shortLabel: 'Staff groups or levels',
      options: [
        { id: 'groups', label: 'Groups 1 to 8', hint: 'Councils, schools, police and charities mostly do' },
        { id: 'levels', label: 'Levels 1 to 5', hint: 'Health services do' },
      ],
      variants: all,
    },
    staff('groups', 'Group', groups),
    staff('levels', 'Level', levels),
    {
      kind: 'long-text',
      id: 'staff-note',
      label: 'Is there anything to know about these figures?',
      shortLabel: 'Note on the figures',
      hint: 'For example: you cannot split your staff by board area and give the whole force.',
      most: 1000,
      optional: true,
      variants: all,
    },
  ],
};
