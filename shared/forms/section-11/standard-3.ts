import { criterion, standard, workingTogether } from './standard.ts';

export const standard3 = standard({
  number: '3',
  title: 'Line of accountability',
  shortTitle: 'Accountability',
  intro: 'It is plain who answers for what, from the front line to the top.',
  criteria: [
    criterion('3.1', ['full', 'unit', 'provider'], {
      statement:
        'We have written down who answers to whom for safeguarding, from the front line up to the senior lead, and people understand it.',
      looksLike: 'Anyone asked can draw the line from their own post to the senior lead.',
      evidence: ['Chart of the structure', 'Scheme of delegation'],
      basis: workingTogether,
    }),
    criterion('3.2', ['full', 'provider', 'small'], {
      statement:
        'Our designated or named safeguarding leads have the role in their job description, and the hours, money, supervision and backing to do it.',
      looksLike: 'The time set aside is used for the role, and the leads say that they are supported.',
      evidence: [
        'Job description of the role, without a name',
        'Hours a week set aside',
        'Share of planned supervision and training that took place, as a percentage',
      ],
      basis: workingTogether,
    }),
    criterion('3.3', ['full', 'unit', 'provider', 'small'], {
      statement: 'Whoever works for us knows what to do, and whom to tell, when worried about a child.',
      looksLike: 'People asked without warning give the right answer, also at night and at weekends.',
      evidence: ['Percentage who answered rightly in a spot check or survey', 'Poster or flow chart'],
    }),
    criterion('3.4', ['full', 'unit', 'provider'], {
      statement:
        'Our staff have regular safeguarding supervision that fits their role, and their practice is looked at.',
      looksLike:
        'Supervision happens as often as the policy says and asks about children, not only about tasks.',
      evidence: [
        'Supervision policy',
        'Share of supervision held on time, as a percentage',
        'Result of an audit of the records, with nobody named',
      ],
      basis: workingTogether,
    }),
    criterion('3.5', ['full', 'unit'], {
      statement:
        'Where we share a service or pay others to run it, it is written down who answers for safeguarding in it.',
      looksLike: 'Both sides would give the same answer to who acts, who checks and who reports.',
      evidence: ['Part of the contract that says so', 'Joint agreement'],
    }),
  ],
});
