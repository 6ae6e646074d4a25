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
  /** The criterion that is not met yet. */
  readonly question: string;
  readonly text: string;
  readonly ownerRole: string | null;
  readonly deadline: number | null;
  readonly measure: string | null;
  readonly notes: readonly DemoNote[];
};

const promise = (
  question: string,
  text: string,
  ownerRole: string | null,
  deadline: number | null,
  measure: string | null,
  ...notes: DemoNote[]
): DemoPromise => ({ question, text, ownerRole, deadline, measure, notes });

/** Promised two years ago: some done, one late, one dropped. */
export const promisedLastRound: Readonly<Record<string, readonly DemoPromise[]>> = {
  'riverside-police': [
    promise(
      '7.3',
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
      '5.3',
      'Report each quarter how many officers are in date with level 2 training',
      'Head of Learning',
      -30,
      'Nine in ten in date',
      { day: -400, text: 'The first report went to the chief officers.', status: 'in-progress' },
      { day: -120, text: 'The training system changed, and two quarters are missing.' },
    ),
    promise(
      '1.5',
      'Join the neighbouring force’s peer review',
      'Deputy Chief Constable’s office',
      -400,
      null,
      {
        day: -450,
        text: 'The neighbouring force has ended its peer reviews.',
        status: 'no-longer-needed',
      },
    ),
  ],
  'thamesford-children': [
    promise(
      '4.2',
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
      '3.3',
      'Check by spot test that new agency workers know whom to tell',
      'Principal social worker',
      20,
      'Every new worker within two weeks',
      { day: -4, text: 'The test is written and tried in one team.', status: 'in-progress' },
    ),
    promise('2.3', 'Publish the complaints leaflet in the four languages most asked for', null, null, null),
  ],
  'thamesford-yot': [
    promise(
      '3.4',
      'Hold supervision every six weeks and record it',
      'Service manager',
      110,
      'Nine in ten sessions held in time',
    ),
  ],
  'bright-steps': [
    promise(
      '6.3',
      'Train a second person for recruitment panels',
      'Nursery manager',
      9,
      'Two trained people on each panel',
    ),
  ],
  'riverside-police': [
    promise(
      '1.3',
      'Add safeguarding to the appraisal of every superintendent',
      'Head of People',
      160,
      'Seen in a sample of 20',
    ),
  ],
  'thamesford-council': [
    promise('4.3', 'Check every new service plan with the three questions', 'Head of Policy', 75, null),
  ],
};
