import { criterion, standard, workingTogether } from './standard.ts';

export const standard4 = standard({
  number: '4',
  title: 'Services shaped by children and families',
  shortTitle: 'Voice',
  intro: 'Children and families are heard, and something changes because of it.',
  criteria: [
    criterion('4.1', ['full', 'unit', 'provider'], {
      statement:
        'In our work with each child we find out what the child wishes and feels, and take it into account.',
      looksLike:
        'Records show what the child said or showed, in the child’s own way, and what was done with it.',
      evidence: [
        'Result of a case audit, as a percentage and with nobody named',
        'Tools used to listen to children',
      ],
      basis: workingTogether,
    }),
    criterion('4.2', ['full', 'unit', 'provider', 'small'], {
      statement:
        'Children and families have a say in how our services work, and we keep a record of what they said and what we changed.',
      looksLike: 'People who gave their view were told what became of it.',
      evidence: ['A “you said, we did” page', 'Work of a group of children or parents'],
      basis: workingTogether,
    }),
    criterion('4.3', ['full', 'unit'], {
      statement:
        'Before we adopt a new plan or strategy, we check how children and families were heard, what we did with it and how the plan makes children safer.',
      looksLike: 'Each new plan carries its answers to these three questions.',
      evidence: ['A completed check of a recent plan'],
    }),
    criterion('4.4', ['full', 'unit', 'provider'], {
      statement:
        'Every child and family can use our services, whatever their language, disability, faith or culture.',
      looksLike: 'You know who does not come to you, and have done something about the reasons.',
      evidence: [
        'Equality analysis',
        'Leaflets in other languages and in easy read',
        'Use of interpreters in a year',
      ],
    }),
    criterion('4.5', ['full', 'unit', 'provider'], {
      statement: 'We can show that children are better off for what we do.',
      looksLike: 'You follow a few measures of how children fare, not only of how much work was done.',
      evidence: [
        'Measures over time, as percentages',
        'What children and parents said, with nobody named',
        'Before and after, for a group of children',
      ],
    }),
  ],
});
