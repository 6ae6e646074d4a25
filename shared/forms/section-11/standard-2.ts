import { criterion, standard, workingTogether } from './standard.ts';

export const standard2 = standard({
  number: '2',
  title: 'A clear statement of responsibilities',
  shortTitle: 'Statement',
  intro: 'Everyone who works or helps with you can find out what is expected of them.',
  criteria: [
    criterion('2.1', ['full', 'unit', 'provider', 'small'], {
      statement:
        'We have a safeguarding policy in writing that fits the local procedures, and we review it when it falls due.',
      looksLike:
        'The policy shows its version and the day of its next review; a review every three years at least is one board’s published measure.',
      evidence: ['The policy, with its version and review day'],
    }),
    criterion('2.2', ['full', 'unit', 'provider', 'small'], {
      statement:
        'Everyone who works for us, paid or unpaid or under contract, knows our safeguarding statement and where to find it.',
      looksLike: 'New people hear of it in their induction. Others can find it within a minute or two.',
      evidence: [
        'Induction pack',
        'Result of a staff survey, as a percentage',
        'Where it stands on the intranet or the wall',
      ],
    }),
    criterion('2.3', ['full', 'unit', 'provider'], {
      statement:
        'Children, families and staff can complain or blow the whistle safely, in ways that suit children too.',
      looksLike:
        'A child can understand how to complain and who will help. Staff trust that speaking up will not harm them.',
      evidence: [
        'Complaints and whistleblowing policies',
        'Leaflet written for children',
        'How many were received (leave out numbers under 5) and what was learnt',
      ],
      basis: workingTogether,
    }),
    criterion('2.4', ['full', 'provider', 'small'], {
      statement:
        'Our rules cover safety online: for the children we work with, and for how our own people behave there.',
      looksLike:
        'The rules speak of messages, pictures and social media, and people know what to do when something goes wrong.',
      evidence: [
        'Policy on online safety',
        'Rules for the use of phones and computers',
        'Number of incidents in a year (leave out numbers under 5) and what changed',
      ],
    }),
  ],
});
