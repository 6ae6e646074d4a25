import type { ActionStatus } from '../../shared/domain/action.ts';

/** How an action went, on a day counted from today. */
export type DemoNote = {
  readonly day: number;
  readonly text: string;
  readonly status?: ActionStatus;
  readonly impact?: string;
};

/** What a fictional agency promised; days are counted from today. */
export type DemoPromise = {
  readonly text: string;
  readonly ownerRole: string | null;
  readonly deadline: number | null;
  readonly measure: string | null;
  readonly notes: readonly DemoNote[];
};

const promise = (
  text: string,
  ownerRole: string | null,
  deadline: number | null,
  measure: string | null,
  ...notes: DemoNote[]
): DemoPromise => ({ text, ownerRole, deadline, measure, notes });

/** Promised two years ago: some done, one late, one dropped. */
export const promisedLastRound: Readonly<Record<string, readonly DemoPromise[]>> = {
  'riverside-police': [
    promise(
      'Give every response team a briefing on children who go missing',
      'Head of Public Protection',
      -500,
      'Return interviews offered within 72 hours',
      { day: -640, text: 'Half of the teams are briefed.', status: 'in-progress' },
      {
        day: -520,
        text: 'All teams are briefed; the briefing is part of induction now.',
        status: 'complete',
        impact: 'Nine in ten children are offered a return interview in time, against six in ten before.',
      },
    ),
    promise(
      'Report each quarter how many officers are in date with level 2 training',
      'Head of Learning',
      -30,
      'Nine in ten in date',
      { day: -400, text: 'The first report went to the chief officers.', status: 'in-progress' },
      { day: -120, text: 'The training system changed, and two quarters are missing.' },
    ),
    promise('Join the neighbouring force’s peer review', 'Deputy Chief Constable’s office', -400, null, {
      day: -450,
      text: 'The neighbouring force has ended its peer reviews.',
      status: 'no-longer-needed',
    }),
  ],
  'thamesford-children': [
    promise(
      'Ask each young person who leaves care what helped them, and report it',
      'Participation lead',
      -200,
      'Answers from one in two',
      { day: -300, text: 'The first twenty answers are in.', status: 'in-progress' },
      {
        day: -210,
        text: 'The report went to the management team with three changes.',
        status: 'complete',
        impact: 'Young people asked for one worker throughout; two of three now have one.',
      },
    ),
  ],
};

/** Promised in this year’s return, or while it is filled. */
export const promisedThisRound: Readonly<Record<string, readonly DemoPromise[]>> = {
  'thamesford-children': [
    promise(
      'Check by spot test that new agency workers know whom to tell',
      'Principal social worker',
      20,
      'Every new worker within two weeks',
      { day: -4, text: 'The test is written and tried in one team.', status: 'in-progress' },
    ),
    promise('Publish the complaints leaflet in the four languages most asked for', null, null, null),
  ],
  'thamesford-yot': [
    promise(
      'Hold supervision every six weeks and record it',
      'Service manager',
      110,
      'Nine in ten sessions held in time',
    ),
  ],
  'bright-steps': [
    promise(
      'Train a second person for recruitment panels',
      'Nursery manager',
      9,
      'Two trained people on each panel',
    ),
  ],
  'riverside-police': [
    promise(
      'Add safeguarding to the appraisal of every superintendent',
      'Head of People',
      160,
      'Seen in a sample of 20',
    ),
  ],
  'thamesford-council': [
    promise('Check every new service plan with the three questions', 'Head of Policy', 75, null),
  ],
};
