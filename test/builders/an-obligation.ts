import type { Obligation } from '../../shared/domain/obligation.ts';

/** A return that is owed, dated and not begun; the test states only what it is about. */
export const anObligation = (differing: Partial<Obligation> = {}): Obligation => ({
  state: { kind: 'waiting' },
  due: '2027-01-29',
  dueSetOn: '2026-11-02',
  extendedFrom: null,
  firstDue: null,
  beforeSentBack: null,
  substitute: null,
  exemptOn: null,
  askedForUntil: null,
  timeRefused: null,
  receivedOn: null,
  offered: null,
  feedbackDue: null,
  sequence: 1,
  boardId: 'thamesford',
  roundId: 'section-11-2026',
  agencyId: 'thamesford-police',
  agencyName: 'Thamesford Police',
  agencyKind: 'police',
  variant: 'full',
  submissionId: 'submission-1',
  askedOn: '2026-11-02',
  stage: 'not-started',
  progress: { asked: 40, answered: 0, valid: 0, sections: 8, sectionsComplete: 0 },
  lastContact: { at: '2026-11-02T09:00:00.000Z', how: 'invitation', outcome: 'accepted' },
  selfGrades: {},
  moderatedGrades: {},
  previousGrades: {},
  ...differing,
});

/** The same, received on time with the grades the agency gave itself. */
export const aReceivedObligation = (differing: Partial<Obligation> = {}): Obligation =>
  anObligation({
    state: { kind: 'received', version: 1 },
    stage: 'ready',
    receivedOn: '2027-01-20',
    progress: { asked: 40, answered: 40, valid: 40, sections: 8, sectionsComplete: 8 },
    ...differing,
  });
