import { criterion, standard, workingTogether } from './standard.ts';

export const standard8 = standard({
  number: '8',
  title: 'Sharing information',
  shortTitle: 'Sharing',
  intro: 'Those who need to know something to keep a child safe get to know it in time.',
  criteria: [
    criterion('8.1', ['full', 'unit', 'provider'], {
      statement:
        'A policy and agreements with partners set out what we may share, with whom and by which way.',
      looksLike: 'The agreement with the board is signed and not out of date.',
      evidence: ['Policy', 'Information sharing agreement with its review day'],
      basis: workingTogether,
    }),
    criterion('8.2', ['full', 'unit', 'provider', 'small'], {
      statement:
        'Our people have learnt when and how to share information to protect a child, and trust themselves to do it.',
      looksLike:
        'They know that fear of data protection is no reason to keep silent when a child is at risk.',
      evidence: ['Share trained, as a percentage', 'Result of a survey'],
    }),
    criterion('8.3', ['full', 'unit', 'provider'], {
      statement: 'Our records are kept safe, can be read and followed by someone else, and are audited.',
      looksLike: 'A colleague who takes over can see what happened, what was decided and why.',
      evidence: ['Result of an audit of records, with nobody named'],
    }),
    criterion('8.4', ['full', 'unit', 'provider'], {
      statement: 'Information moves well between our own services, and between us and our partners.',
      looksLike: 'You know where it gets stuck and have mended at least one such place.',
      evidence: ['An example of a delay and how it was mended, without details of a child'],
    }),
    criterion('8.5', ['full'], {
      statement: 'When the board asks us for information, we give it in full and on time.',
      looksLike: 'Returns and figures arrive by their day and seldom have to be corrected.',
      evidence: ['Share of returns that were on time', 'Corrections asked for in a year'],
    }),
  ],
});
