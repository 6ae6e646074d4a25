/** What the reviewer says of the return that is under review. Days are counted from today. */
export const underReview = {
  agencyId: 'thamesford-children',
  /** Sent back, answered, and read again. */
  days: { sentBack: -7, answered: -4, readAgain: -2 },
  sentBack: {
    questions: ['5.3', '5.4'],
    within: 10,
    reason:
      'You say that the training figures are reported, but not from which year they are. Please say who is in date now, and how many learnt together with other agencies.',
  },
  /** What the agency wrote instead. */
  answers: {
    '5.3':
      'Level 1: 96 per cent in date in October. Level 2: 71 per cent, reported to our board each quarter.',
    '5.4': 'Of 310 people trained since April, 84 learnt together with police and health.',
  },
  agreed: ['standard-1', 'standard-2', 'standard-4'],
  moderated: {
    section: 'standard-6',
    grade: 'not-met',
    reason: 'The sample that we saw had no second reference in four of ten cases.',
  },
  remark: {
    section: 'standard-5',
    strengths: 'Figures for both levels, and for learning together.',
    comments: 'Say by when level 2 will reach nine in ten.',
  },
  note: {
    section: 'standard-6',
    text: 'Ask at the panel whether the same was found at the neighbouring council.',
  },
} as const;

/** A return that is with its agency again. */
export const withTheAgency = {
  agencyId: 'thamesford-community-health',
  day: -1,
  questions: ['3.1', '7.2'],
  within: 14,
  reason:
    'Which policy is this, and when was it last reviewed? Please name it, so that we can find it again.',
} as const;
