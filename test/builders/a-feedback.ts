import type { FrozenFeedback } from '../../shared/domain/feedback.ts';

/** A board’s feedback as it is frozen: remarks on two standards, one of them graded otherwise, and a challenge. */
export const aFrozenFeedback = (differing: Partial<FrozenFeedback> = {}): FrozenFeedback => ({
  shape: 1,
  board: { id: 'thamesford', name: 'Thamesford Local Safeguarding Children Board' },
  roundId: 'section-11-2026',
  roundTitle: 'Section 11 self-assessment 2026',
  agency: { id: 'thamesford-police', name: 'Thamesford Police' },
  version: 1,
  receivedOn: '2027-01-20',
  sectionWord: 'Standard',
  opening: 'Thank you for your return.\n\nIt shows how much your teams have done this year.',
  closing: 'Please speak to us if anything here is unclear.',
  answerBy: '2027-03-26',
  sections: [
    {
      id: 'standard-1',
      title: 'Standard 1: Leadership',
      selfGrade: 'Met',
      boardGrade: 'Met',
      reason: '',
      moderated: [],
      strengths: 'The chief officer walks the floor each month.',
      comments: '',
    },
    {
      id: 'standard-2',
      title: 'Standard 2: Accountability',
      selfGrade: 'Met',
      boardGrade: 'Met',
      reason: '',
      moderated: [],
      strengths: '',
      comments: '',
    },
    {
      id: 'standard-3',
      title: 'Standard 3: Policies',
      selfGrade: 'Met',
      boardGrade: 'Partly met',
      reason: 'Two of the five policies named are past their review day.',
      moderated: [
        { question: '3.2', selfGrade: 'Met', boardGrade: 'Not met', reason: 'The policy shown is of 2019.' },
      ],
      strengths: '',
      comments: 'Say how you know that night shifts work to the policy.',
    },
  ],
  challenges: [
    {
      number: 7,
      about: 'Standard 3: Policies',
      asks: 'Which policies are past their review day, and who brings them up to date?',
      ownerRole: 'Head of safeguarding',
      answerBy: '2027-03-12',
    },
  ],
  signature: ['Robin Lee', 'Business manager, Thamesford Local Safeguarding Children Board', '01632 960001'],
  ...differing,
});
