/** What the board says of one standard; with a reason where it grades it one step lower than the agency. */
type Remark = {
  readonly section: string;
  readonly strengths: string;
  readonly comments: string;
  readonly lower?: string;
};

/** A letter of the board and what came of it. Days are counted from today. */
export type TalkedAbout = {
  readonly agencyId: string;
  /** The day on which the letter went out. */
  readonly day: number;
  readonly opening: string;
  readonly answerBy: number | null;
  readonly remarks: readonly Remark[];
  readonly challenge?: {
    readonly asks: string;
    readonly ownerRole: string | null;
    readonly answerBy: number | null;
    readonly pin: { readonly section: string; readonly question: string | null } | null;
  };
  readonly answers?: {
    readonly day: number;
    readonly points: Readonly<Record<string, string>>;
    readonly closed: boolean;
  };
  readonly decision?: {
    readonly by: 'board' | 'panel';
    readonly outcome: string;
    readonly met: number;
    readonly minute: string;
    readonly comment: string;
  };
};

/** Three letters: one just issued, one answered, one closed. */
export const letters: readonly TalkedAbout[] = [
  {
    agencyId: 'thamesford-yot',
    day: -3,
    opening:
      'Thank you for a full and honest return. We have read it beside what your young people told us in the spring.',
    answerBy: 25,
    remarks: [
      {
        section: 'standard-5',
        strengths: 'Every new worker meets the safeguarding lead in their first week.',
        comments: 'Say how many have done the refresher in the last two years, as a number.',
        lower: 'The training record shown ends in March; we cannot see who is in date now.',
      },
      {
        section: 'standard-3',
        strengths: 'The policy is in plain words, and young people have read it.',
        comments: '',
      },
    ],
    challenge: {
      asks: 'How many of your staff are in date with their training today, and who checks it each month?',
      ownerRole: 'Head of service',
      answerBy: 18,
      pin: { section: 'standard-5', question: null },
    },
  },
  {
    agencyId: 'riverbank-youth',
    day: -4,
    opening: 'Thank you. For a small project this is a thoughtful return, and we could see your work in it.',
    answerBy: 20,
    remarks: [
      {
        section: 'standard-4',
        strengths: 'Volunteers know whom to ring, at any hour.',
        comments: 'Write down who stands in when your lead is away.',
      },
    ],
    answers: {
      day: -2,
      points: {
        'section-standard-4':
          'Our chair stands in. We have put her number on the card that every volunteer carries.',
      },
      closed: false,
    },
  },
  {
    agencyId: 'bright-steps',
    day: -4,
    opening: 'Thank you for your return. We agree with how you see yourselves, and have one thing to add.',
    answerBy: 20,
    remarks: [
      {
        section: 'standard-6',
        strengths: 'References are taken up before anybody starts.',
        comments: 'Keep a note of the day on which each check was made.',
      },
    ],
    answers: {
      day: -2,
      points: { 'section-standard-6': 'Done: the day stands beside each check from this month on.' },
      closed: true,
    },
    decision: {
      by: 'board',
      outcome: 'accepted',
      met: -2,
      minute: 'Minute 4.2',
      comment: 'The board thanks the setting for its candour.',
    },
  },
];

type FreeChallenge = {
  /** The role at the board. */
  readonly by: string;
  readonly day: number;
  readonly agencyId: string;
  readonly asks: string;
  readonly ownerRole: string | null;
  readonly answerBy: number | null;
  readonly pin: null;
  readonly answer?: { readonly day: number; readonly text: string };
  readonly outcome?: { readonly day: number; readonly text: string };
};

/** Questions that stand outside any letter. */
export const freeChallenges: readonly FreeChallenge[] = [
  {
    by: 'executive-member',
    day: -25,
    agencyId: 'riverside-police',
    asks: 'Who of your force sits on the board from now on, and who stands in for them?',
    ownerRole: 'Detective superintendent',
    answerBy: -6,
    pin: null,
  },
  {
    by: 'manager',
    day: -24,
    agencyId: 'thamesford-community-health',
    asks: 'Last year two in ten health visitors had no supervision for a quarter. How is it today?',
    ownerRole: 'Named nurse',
    answerBy: 10,
    pin: null,
    answer: { day: -9, text: 'All but one were supervised in the last quarter; that one is on long leave.' },
  },
  {
    by: 'chair',
    day: -30,
    agencyId: 'thamesford-council',
    asks: 'When will housing officers have the same referral card as the other services?',
    ownerRole: 'Head of housing',
    answerBy: -15,
    pin: null,
    answer: { day: -18, text: 'It is printed. All 40 officers have it since Monday.' },
    outcome: {
      day: -14,
      text: 'Housing officers carry the referral card; 3 referrals came from them since.',
    },
  },
];
