import type { Visit } from './visits.ts';

const here = '/board/:boardId/rounds/:roundId';

/** What the manager sees of a round of contributions. */
export const contributionVisits: readonly Visit[] = [
  { path: `${here}/contributions`, heading: /Contributions/, forAll: true },
  {
    path: `${here}/contributions/agencies/:agencyId`,
    heading: /Children’s Services/,
    place: { agencyId: 'thamesford-children' },
    forAll: true,
  },
  { path: `${here}/contributions/plan`, heading: /Planned cost and figures/, forAll: true },
  { path: `${here}/contributions/requests`, heading: /Requests by formula/, forAll: true },
  { path: `${here}/contributions/payments`, heading: /Paste payments/, forAll: true },
  { path: `${here}/contributions/agreement`, heading: /Record the agreement/, forAll: true },
];

/** What every member sees of it. */
export const agreedVisits: readonly Visit[] = [
  { path: `${here}/agreed-contributions`, heading: /Agreed contributions/, forAll: true },
];

/** What an agency sees of its own. */
export const ownContributionVisits: readonly Visit[] = [
  { path: '/agency/:agencyId/rounds/:roundId/contribution', heading: /Your contribution/, forAll: true },
];
