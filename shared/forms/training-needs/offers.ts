import type { Section } from '../form.ts';
import { topics } from './words.ts';

const all = ['full', 'unit', 'provider', 'small'];

/** What the agency can give to the programme, and what last year’s training changed. */
export const offers: Section = {
  id: 'offers',
  number: '3',
  title: 'What you can offer, and what training changed',
  shortTitle: 'Offers and effect',
  questions: [
    {
      kind: 'list',
      id: 'offers',
      label: 'What can you give to the board’s programme?',
      shortLabel: 'Offers',
      columns: [
        { id: 'topic', label: 'Topic', kind: 'choice', options: topics },
        { id: 'days', label: 'Days of a trainer in a year', kind: 'count' },
        { id: 'venue', label: 'With a room', kind: 'yes-no', optional: true },
        { id: 'licences', label: 'E-learning licences', kind: 'count', optional: true },
        { id: 'note', label: 'Anything else', kind: 'short-text', optional: true },
      ],
      totals: ['days'],
      grow: { called: 'Offer', add: 'Add an offer', none: 'We can offer nothing this year', most: 30 },
      variants: all,
    },
    {
      kind: 'table',
      id: 'effect',
      label: 'What do you know about the effect of last year’s training?',
      shortLabel: 'Effect of last year’s training',
      hint: 'Leave blank what you did not look at. No names of staff.',
      rowHead: 'What changed',
      rows: [
        { id: 'knowledge', label: 'Knowledge, before and after', optional: true },
        { id: 'practice', label: 'Practice, some weeks or months later', optional: true },
        { id: 'outcomes', label: 'Outcomes for children', optional: true },
      ],
      columns: [
        { id: 'asked', label: 'People asked', kind: 'count' },
        { id: 'answered', label: 'Answered', kind: 'count' },
        { id: 'better', label: 'Share who saw a change', kind: 'percentage' },
        { id: 'how', label: 'How you looked', kind: 'short-text', optional: true },
      ],
      optional: true,
      variants: ['full', 'unit', 'provider'],
    },
    {
      kind: 'long-text',
      id: 'comment',
      label: 'Is there anything else the board should know about training?',
      shortLabel: 'Comment',
      most: 2000,
      optional: true,
      variants: all,
    },
  ],
};
