import type { Action, ActionNote } from '../../shared/domain/action.ts';

/** An action that is not started, with an owner and a deadline. */
export const anAction = (differing: Partial<Action> = {}): Action => ({
  id: 'action-1',
  agencyId: 'thamesford-police',
  number: 1,
  text: 'Report level 2 training each quarter',
  issue: 'Nobody knows who is in date',
  form: 'section-11',
  sections: ['standard-5'],
  criteria: ['5.1', '5.3'],
  ownerRole: 'Head of Learning',
  deadline: '2027-04-30',
  deadlineAsPrinted: null,
  measure: 'Nine in ten in date',
  source: 'self-assessment',
  status: 'not-started',
  impact: null,
  completedOn: null,
  origin: { boardId: 'thamesford', roundId: 'section-11-2026', submissionId: 'submission-1' },
  addedOn: '2026-12-01',
  version: 1,
  ...differing,
});

export const aNote = (differing: Partial<ActionNote> = {}): ActionNote => ({
  id: 'note-1',
  actionId: 'action-1',
  on: '2027-01-11',
  at: '2027-01-11T10:00:00.000Z',
  by: { id: 'person-1', name: 'Ola Brightwell' },
  text: 'The first report went to the board of directors',
  status: null,
  moved: null,
  ...differing,
});
