import { demandIn } from '../../../../shared/domain/training/demand.ts';
import type { Need } from '../../../../shared/domain/training/need.ts';
import type { ReplyOf } from '../../../../web/src/api/route-shapes.ts';
import { aNeed } from '../../../builders/a-need.ts';
import { aRound } from '../../../builders/a-round.ts';

export type Demand = ReplyOf<'get-demand'>;

const agency = (agencyId: string, agencyName: string, needs: number): Demand['agencies'][number] => ({
  ...{ agencyId, agencyName, needs, version: 1, people: 100, own: false, answered: null },
});

/** Two agencies have answered, both ask for neglect, one for another topic; one is missing. */
export const someNeeds: readonly Need[] = [
  aNeed(),
  aNeed({
    agencyId: 'council',
    agencyName: 'Thamesford Council',
    places: 25,
    priority: 'high',
    why: 'Supervision shows it',
  }),
  aNeed({ need: 'r2', topic: 'another-topic', otherTopic: 'Sleep', level: 'awareness', group: 'everybody' }),
];

export const aDemand = (differing: Partial<Demand> = {}, needs: readonly Need[] = someNeeds): Demand => ({
  round: aRound({ id: 'training-2026', title: 'Training needs 2026', form: 'training-needs' }),
  labels: {
    topic: { neglect: 'Neglect', 'another-topic': 'Another topic' },
    level: { core: 'Core', awareness: 'Awareness' },
    group: { 'group-1': 'Group 1: now and then', everybody: 'Everybody' },
    priority: { high: 'High', medium: 'Medium', low: 'Low' },
    source: {},
    setting: {},
    method: {},
  },
  demands: demandIn(needs),
  weightRule: 'places × 3',
  compliance: [{ row: 'group-1', headcount: 200, required: 160, inDate: 120, share: 75, agencies: 2 }],
  offers: [
    {
      ...{ agencyId: 'council', agencyName: 'Thamesford Council', offer: 'r1', topic: 'neglect', days: 3 },
      ...{ venue: true, licences: null, note: 'In school holidays' },
    },
  ],
  agencies: [agency('council', 'Thamesford Council', 1), agency('thamesford-police', 'Thamesford Police', 2)],
  missing: [{ agencyId: 'church', agencyName: 'St Aldate’s', people: 50 }],
  missingShare: 20,
  excused: 1,
  decisions: [],
  ...differing,
});
