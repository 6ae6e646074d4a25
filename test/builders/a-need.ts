import type { Need } from '../../shared/domain/training/need.ts';
import type { NeedDecision } from '../../shared/domain/training/need-decision.ts';

/** Ten places on neglect that the police ask for, of low priority. */
export const aNeed = (differing: Partial<Need> = {}): Need => ({
  agencyId: 'thamesford-police',
  agencyName: 'Thamesford Police',
  need: 'r1',
  topic: 'neglect',
  otherTopic: null,
  level: 'core',
  group: 'group-1',
  places: 10,
  priority: 'low',
  why: null,
  source: null,
  setting: null,
  method: null,
  by: null,
  barriers: null,
  ...differing,
});

/** The need is met by a session in March. */
export const aNeedDecision = (differing: Partial<NeedDecision> = {}): NeedDecision => ({
  agencyId: 'thamesford-police',
  need: 'r1',
  outcome: 'met',
  offered: 'Two half days in March',
  why: '',
  asked: {
    topic: 'neglect',
    otherTopic: null,
    level: 'core',
    group: 'group-1',
    places: 10,
    priority: 'low',
  },
  decidedBy: { id: 'tom', name: 'Tom Whitlock' },
  decidedAt: '2026-11-02T12:00:00.000Z',
  sequence: 1,
  ...differing,
});
