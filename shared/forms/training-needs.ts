import type { Edition } from './form.ts';
import { needs } from './training-needs/needs.ts';
import { offers } from './training-needs/offers.ts';
import { workforce } from './training-needs/workforce.ts';

const perStaffTable = (question: string) => [
  {
    id: `${question}-required`,
    level: 'error' as const,
    within: question,
    left: { column: 'required' },
    is: '<=' as const,
    right: { column: 'headcount' },
    words: 'more people must be trained than there are; put “Must be trained” or “People” right',
  },
  {
    id: `${question}-in-date`,
    level: 'warning' as const,
    within: question,
    left: { column: 'in-date' },
    is: '<=' as const,
    right: { column: 'required' },
    words: 'more people are in date than must be trained; count only those who must be',
  },
];

/**
 * The training needs analysis: who works for an agency, who is trained, what it needs and what it can give. Facts of the
 * fields: the board’s papers and public returns of other boards; the wording is the portal’s own.
 */
export const trainingNeeds: Edition = {
  form: 'training-needs',
  title: 'Training needs analysis',
  shortTitle: 'Training needs',
  askedBy:
    'Your safeguarding board plans its training for the coming year. It asks how many people you have, how many are trained, and what you need and can offer.',
  sectionWord: 'Part',
  scale: [],
  variants: [
    { id: 'full', label: 'Statutory bodies and children’s services', minutes: 60, onePage: false },
    { id: 'unit', label: 'Directorate or unit of a larger body', minutes: 45, onePage: false },
    { id: 'provider', label: 'Commissioned provider or school', minutes: 45, onePage: false },
    { id: 'small', label: 'Small voluntary or faith body', minutes: 15, onePage: true },
  ],
  sections: [workforce, needs, offers],
  checks: [
    ...perStaffTable('staff-groups'),
    ...perStaffTable('staff-levels'),
    {
      id: 'needs-places',
      level: 'error',
      within: 'needs',
      left: { column: 'places' },
      is: '>',
      right: 0,
      words: 'ask for at least one place',
    },
    {
      id: 'effect-answered',
      level: 'error',
      within: 'effect',
      left: { column: 'answered' },
      is: '<=',
      right: { column: 'asked' },
      words: 'more people answered than were asked; put “Answered” or “People asked” right',
    },
  ],
  overview: ['staff-groups', 'staff-levels', 'needs', 'offers'],
  declaration:
    'I may sign for this organisation. To the best of my knowledge these figures and needs are right, and they name nobody.',
};
