import type { Agency, Basis } from '../../shared/domain/agency.ts';

export type DemoAgency = Pick<Agency, 'id' | 'name' | 'kind'> & {
  readonly units?: readonly string[];
  readonly formerName?: string;
  readonly basis: Basis;
  readonly commissioner?: string;
};

/** Fifteen fictional agencies, one of every kind that a board meets. */
export const thamesfordAgencies: readonly DemoAgency[] = [
  {
    id: 'thamesford-council',
    name: 'Thamesford Borough Council',
    kind: 'local-authority',
    units: ['Adults and public health', 'Housing', 'Customer services', 'Chief executive’s office'],
    basis: 'section-11',
  },
  {
    id: 'thamesford-children',
    name: 'Thamesford Children’s Services',
    kind: 'children-services',
    basis: 'section-11',
  },
  { id: 'riverside-police', name: 'Riverside Police', kind: 'police', basis: 'section-11' },
  {
    id: 'thamesford-icb',
    name: 'Thamesford and Downs Integrated Care Board',
    kind: 'nhs-commissioner',
    formerName: 'Thamesford Clinical Commissioning Group',
    basis: 'section-11',
  },
  {
    id: 'downs-hospitals',
    name: 'Downs Hospitals NHS Foundation Trust',
    kind: 'nhs-provider',
    basis: 'section-11',
  },
  {
    id: 'thamesford-community-health',
    name: 'Thamesford Community Health NHS Trust',
    kind: 'nhs-provider',
    basis: 'section-11',
  },
  { id: 'riverside-probation', name: 'Riverside Probation Service', kind: 'probation', basis: 'section-11' },
  {
    id: 'thamesford-yot',
    name: 'Thamesford Youth Offending Team',
    kind: 'youth-offending',
    basis: 'section-11',
  },
  {
    id: 'family-court-service',
    name: 'Downs Family Court Service',
    kind: 'family-court',
    basis: 'another-statute',
  },
  {
    id: 'millbrook-secure-home',
    name: 'Millbrook Secure Children’s Home',
    kind: 'secure-setting',
    basis: 'section-11',
  },
  { id: 'hilltop-academy', name: 'Hilltop Academy Trust', kind: 'school', basis: 'section-175-157' },
  {
    id: 'bright-steps',
    name: 'Bright Steps Early Years',
    kind: 'commissioned-provider',
    basis: 'contract',
    commissioner: 'Thamesford Borough Council',
  },
  {
    id: 'care-leavers-voice',
    name: 'Care Leavers’ Voice',
    kind: 'commissioned-provider',
    basis: 'contract',
    commissioner: 'Thamesford Children’s Services',
  },
  { id: 'riverbank-youth', name: 'Riverbank Youth Project', kind: 'voluntary', basis: 'voluntary' },
  { id: 'st-aldates', name: 'St Aldate’s Church', kind: 'faith', basis: 'voluntary' },
];
