import { criterion, standard, workingTogether } from './standard.ts';

export const standard5 = standard({
  number: '5',
  title: 'Training',
  shortTitle: 'Training',
  intro: 'Your people have the safeguarding training that their role needs, and use it.',
  criteria: [
    criterion('5.1', ['full', 'unit', 'provider', 'small'], {
      statement: 'A plan says which safeguarding training each role needs, and how often it is renewed.',
      looksLike: 'Any role can be looked up, volunteers’ included. In a small body half a page will do.',
      evidence: ['Table of roles, levels and intervals'],
    }),
    criterion('5.2', ['full', 'unit', 'provider', 'small'], {
      statement: 'Nobody works alone with children for us before an induction that covers safeguarding.',
      looksLike: 'The induction takes place before the first shift or visit without a colleague.',
      evidence: ['Contents of the induction', 'Share who had it in time, as a percentage'],
      basis: workingTogether,
    }),
    criterion('5.3', ['full', 'unit'], {
      statement:
        'For every level of training we know what share of staff is up to date, and our managers are told.',
      looksLike: 'The figures come at least each quarter, and there is a plan for those who are overdue.',
      evidence: ['Percentages by level', 'Plan for those who are overdue, with nobody named'],
    }),
    criterion('5.4', ['full', 'unit'], {
      statement: 'Our staff learn together with staff of other agencies.',
      looksLike: 'Places on the board’s courses are booked and used, and staff are released to go.',
      evidence: ['Places booked and taken up in a year', 'Your last training needs return'],
    }),
    criterion('5.5', ['full', 'unit'], {
      statement: 'Some months after training we check whether it has changed how people work.',
      looksLike:
        'Supervision, appraisal or team meetings ask about it, for example half a year later, and the answers are put together.',
      evidence: [
        'Result of a follow-up survey, with the number who answered',
        'How supervision asks about training',
      ],
    }),
  ],
});
