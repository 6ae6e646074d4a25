import { criterion, standard } from './standard.ts';

export const standard7 = standard({
  number: '7',
  title: 'Working with other agencies',
  shortTitle: 'Working together',
  intro: 'You do your part in keeping children safe together with others.',
  criteria: [
    criterion('7.1', ['full', 'unit'], {
      statement:
        'Our staff know the local threshold document and use it when they decide what a child needs.',
      looksLike: 'Referrals speak its language, and most reach the right service at the first try.',
      evidence: ['How it was circulated', 'Result of an audit of referrals, as a percentage'],
    }),
    criterion('7.2', ['full'], {
      statement:
        'We send people who can decide to the board, its subgroups and conferences about children, and they do their share of the work.',
      looksLike: 'The same people come, are prepared, and can commit the organisation.',
      evidence: ['Attendance, as a percentage', 'Share of reports handed in on time'],
    }),
    criterion('7.3', ['full', 'unit', 'provider'], {
      statement:
        'We refer when we should, raise it higher when we are not heard, and use the agreed way to settle professional disagreement.',
      looksLike:
        'Staff know the route and feel free to use it. You know how often it was used and how it ended.',
      evidence: ['Number of referrals and of escalations in a year (leave out numbers under 5)'],
    }),
    criterion('7.4', ['full', 'unit'], {
      statement: 'Those who refer a child are told what came of it.',
      looksLike:
        'If you receive referrals, you answer them. If you make them, your staff know the outcome or ask for it.',
      evidence: ['Result of a dip sample, as a percentage and with nobody named'],
    }),
    criterion('7.5', ['full'], {
      statement: 'We take part in multi-agency audits and case reviews, and carry out what they recommend.',
      looksLike: 'Your records arrive on time, and recommendations for you are closed with proof.',
      evidence: ['List of recommendations and where each has got to'],
    }),
  ],
});
