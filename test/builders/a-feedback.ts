import type { IssuedFeedback } from '../../shared/contract/feedback-shapes.ts';
import type { Challenge } from '../../shared/domain/challenge.ts';
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

/** A challenge that an agency has been asked and that waits for its answer. */
export const aChallenge = (differing: Partial<Challenge> = {}): Challenge => ({
  number: 7,
  boardId: 'thamesford',
  boardName: 'Thamesford LSCB',
  agencyId: 'thamesford-police',
  agencyName: 'Thamesford Police',
  roundId: 'section-11-2026',
  roundTitle: 'Section 11 self-assessment 2026',
  pin: null,
  asks: 'Which policies are past their review day?',
  ownerRole: 'Head of safeguarding',
  answerBy: '2027-03-12',
  raisedBy: { id: 'ola', name: 'Ola Example', role: 'Board manager' },
  raisedAt: '2027-03-01T10:00:00.000Z',
  sentOn: '2027-03-01',
  state: 'open',
  outcome: null,
  closedOn: null,
  sequence: 1,
  ...differing,
});

/** The same feedback as pages show it, issued and not yet answered. */
export const anIssuedFeedback = (differing: Partial<IssuedFeedback> = {}): IssuedFeedback => ({
  version: 1,
  frozen: aFrozenFeedback(),
  digest: 'a'.repeat(64),
  documentId: 'document-1',
  issued: { by: { id: 'ola', name: 'Ola Example' }, at: '2027-03-01T10:00:00.000Z' },
  acknowledged: null,
  answered: null,
  ...differing,
});
