import type { Option } from '../../questions/choice.ts';

/**
 * Two vocabularies for the same staff: the groups that “Working Together” used until 2013 and many agencies still use,
 * and the levels of the intercollegiate framework, which health services think in. A row is a group or a level.
 */
export const groups = [
  { id: 'group-1', label: 'Group 1', hint: 'meets children, their parents or carers now and then' },
  { id: 'group-2', label: 'Group 2', hint: 'meets them regularly, or seldom but intensely' },
  { id: 'group-3', label: 'Group 3', hint: 'works mainly with children and helps to assess them' },
  { id: 'group-4', label: 'Group 4', hint: 'has particular duties, such as joint enquiries' },
  { id: 'group-5', label: 'Group 5', hint: 'advises on safeguarding; named and designated leads' },
  { id: 'group-6', label: 'Group 6', hint: 'manages services that children use' },
  { id: 'group-7', label: 'Group 7', hint: 'senior managers who set direction' },
  { id: 'group-8', label: 'Group 8', hint: 'members of the safeguarding board' },
] as const;

export const levels = [
  { id: 'level-1', label: 'Level 1', hint: 'everybody in the organisation' },
  { id: 'level-2', label: 'Level 2', hint: 'regular contact with children or parents' },
  { id: 'level-3', label: 'Level 3', hint: 'works mainly with children' },
  { id: 'level-4', label: 'Level 4', hint: 'named professionals' },
  { id: 'level-5', label: 'Level 5', hint: 'designated professionals' },
  { id: 'level-board', label: 'Board level', hint: 'chairs, chief executives and members' },
] as const;

/** Whom a need or a course is for: any row of either vocabulary, or everybody. */
export const audiences: Option[] = [
  ...[...groups, ...levels].map(({ id, label, hint }) => ({ id, label: `${label}: ${hint}` })),
  { id: 'everybody', label: 'Everybody' },
];

const options = (...labels: readonly string[]): Option[] =>
  labels.map((label) => ({
    id: label
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
    label,
  }));

export const topics = options(
  'Basic and refresher core',
  'Neglect',
  'Domestic abuse',
  'Child sexual exploitation and missing children',
  'Female genital mutilation',
  'Radicalisation and Prevent',
  'Online safety',
  'Thresholds and early help',
  'Allegations against staff',
  'Safer recruitment',
  'Learning from case reviews',
  'Section 47 enquiries',
  'Emotional abuse',
  'Self-harm',
  'The child’s voice',
  'Private fostering',
  'Honour-based violence and forced marriage',
  'Gangs',
  'Supervision',
  'Information sharing',
  'Another topic',
);

export const depths = options('Awareness', 'Core', 'Specialist', 'Refresher');

export const priorities = options('High', 'Medium', 'Low');

export const settings = options('With other agencies', 'For our own staff only', 'Either');

export const methods = options(
  'E-learning',
  'Half day',
  'Full day',
  'Bite-size session',
  'Briefing or webinar',
  'Conference',
  'In-house course',
  'Shadowing or reflective practice',
);

export const reasons = options(
  'Appraisals',
  'Supervision',
  'An audit',
  'A case review',
  'An inspection',
  'A new policy or law',
  'Something else',
);
