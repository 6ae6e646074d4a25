import type { Section } from '../form.ts';
import { audiences, depths, methods, priorities, reasons, settings, topics } from './words.ts';

const all = ['full', 'unit', 'provider', 'small'];

/** What the agency asks the board’s programme for, one need after another. */
export const needs: Section = {
  id: 'needs',
  number: '2',
  title: 'What training you need',
  shortTitle: 'Needs',
  intro: 'The board answers every need: what it will offer, what it will not, and why.',
  questions: [
    {
      kind: 'list',
      id: 'needs',
      label: 'What training do you need in the coming year?',
      shortLabel: 'Training needs',
      hint: 'One entry for each topic and group of staff. Ask for places, not for named people.',
      columns: [
        { id: 'topic', label: 'Topic', kind: 'choice', options: topics },
        {
          id: 'other-topic',
          label: 'Which other topic',
          hint: 'Only where the topic is “Another topic”.',
          kind: 'short-text',
          wantedWhen: { column: 'topic', in: ['another-topic'] },
        },
        { id: 'level', label: 'Depth', kind: 'choice', options: depths },
        { id: 'group', label: 'For whom', kind: 'choice', options: audiences },
        { id: 'places', label: 'Places', kind: 'count' },
        { id: 'priority', label: 'Priority', kind: 'choice', options: priorities },
        {
          id: 'why',
          label: 'Why it is needed',
          hint: 'A high priority needs a reason.',
          kind: 'long-text',
          most: 1000,
          wantedWhen: { column: 'priority', in: ['high'] },
        },
        { id: 'source', label: 'How you know', kind: 'choice', options: reasons, optional: true },
        { id: 'setting', label: 'Learn with whom', kind: 'choice', options: settings, optional: true },
        { id: 'method', label: 'Best way to learn it', kind: 'choice', options: methods, optional: true },
        { id: 'by', label: 'Needed by', kind: 'date', optional: true },
        {
          id: 'barriers',
          label: 'What keeps people away',
          hint: 'For example shifts, cover or travel.',
          kind: 'short-text',
          optional: true,
        },
      ],
      totals: ['places'],
      grow: {
        called: 'Need',
        add: 'Add a need',
        none: 'We need nothing from the board’s programme',
        most: 50,
      },
      variants: all,
    },
  ],
};
