import type { AgencyRole, BoardRole } from '../../shared/domain/role.ts';

export type DemoPerson = { readonly name: string; readonly email: string };
export type BoardPerson = DemoPerson & { readonly role: BoardRole };
export type AgencyPerson = DemoPerson & { readonly agencyId: string; readonly roles: readonly AgencyRole[] };

/** Runs the installation. */
export const administrator: DemoPerson = { name: 'Alex Okoro', email: 'alex@portal.example' };

/** Somebody in every role at the board. */
export const boardPeople: readonly BoardPerson[] = [
  { name: 'Priya Raman', email: 'priya@thamesford-lscb.example', role: 'manager' },
  { name: 'Tom Whitlock', email: 'tom@thamesford-lscb.example', role: 'training-officer' },
  { name: 'Ruth Adeyemi', email: 'ruth@thamesford-lscb.example', role: 'reviewer' },
  { name: 'Harold Finch', email: 'harold@thamesford-lscb.example', role: 'chair' },
  { name: 'Grace Mbeki', email: 'grace@thamesford-lscb.example', role: 'executive-member' },
  { name: 'Marion Blythe', email: 'marion@thamesford-lscb.example', role: 'member' },
  { name: 'Leo Santos', email: 'leo@thamesford-lscb.example', role: 'lay-member' },
];

const at =
  (agencyId: string, domain: string) =>
  (name: string, first: string, ...roles: AgencyRole[]): AgencyPerson => ({
    name,
    email: `${first}@${domain}.example`,
    agencyId,
    roles,
  });

const police = at('riverside-police', 'riverside-police');
const council = at('thamesford-council', 'thamesford-council');
const children = at('thamesford-children', 'thamesford-children');
const hospitals = at('downs-hospitals', 'downs-hospitals');
const community = at('thamesford-community-health', 'community-health');
const youth = at('riverbank-youth', 'riverbank-youth');

/** St Aldate’s Church has nobody yet: the manager sees that there is no one to write to. */
export const agencyPeople: readonly AgencyPerson[] = [
  police('Ola Brightwell', 'ola', 'lead'),
  police('Dee Marsh', 'dee', 'contributor'),
  police('Sam Torrance', 'sam', 'signatory'),
  police('Ines Kovac', 'ines', 'budget-holder'),
  council('Nadia Farrow', 'nadia', 'lead'),
  council('Peter Lunn', 'peter', 'deputy'),
  council('Joyce Abara', 'joyce', 'contributor'),
  council('Martin Reeve', 'martin', 'signatory'),
  children('Helen Osei', 'helen', 'lead'),
  children('Colin Draper', 'colin', 'signatory'),
  // SES’s own simulator of an address that no longer exists: the manager sees the bounce.
  {
    name: 'Farah Qureshi',
    email: 'bounce+icb@simulator.amazonses.com',
    agencyId: 'thamesford-icb',
    roles: ['lead'],
  },
  hospitals('Bea Lindqvist', 'bea', 'lead'),
  hospitals('Owen Pryce', 'owen', 'signatory'),
  community('Rosa Delgado', 'rosa', 'lead'),
  community('Ian Keswick', 'ian', 'signatory'),
  at('riverside-probation', 'riverside-probation')('Gita Nair', 'gita', 'lead'),
  at('thamesford-yot', 'thamesford-yot')('Marcus Hale', 'marcus', 'lead', 'signatory'),
  at('family-court-service', 'family-court')('Wendy Achebe', 'wendy', 'lead'),
  at('millbrook-secure-home', 'millbrook')('Neil Sutton', 'neil', 'lead'),
  at('hilltop-academy', 'hilltop')('Carys Bevan', 'carys', 'lead'),
  at('bright-steps', 'bright-steps')('Mina Park', 'mina', 'lead'),
  at('care-leavers-voice', 'care-leavers')('Jude Asante', 'jude', 'lead'),
  youth('Kit Hollis', 'kit', 'lead'),
];
