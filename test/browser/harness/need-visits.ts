import type { Visit } from './visits.ts';

const here = '/board/:boardId/rounds/:roundId/demand';

/** What the training officer sees of a round of training needs: all of it, the needs behind one sum, one agency’s. */
export const officerVisits: readonly Visit[] = [
  { path: here, heading: /Demand for training/, forAll: true },
  {
    path: here,
    heading: /Neglect, core/,
    search: `?row=${encodeURIComponent('neglect||core|group-4')}`,
    forAll: true,
  },
  { path: here, heading: /What Thamesford Borough Council needs/, search: '?agency=thamesford-council' },
];

/** What an agency reads that the board has answered: thamesford-council. */
export const answeredVisits: readonly Visit[] = [
  { path: '/agency/:agencyId/rounds/:roundId/need-answers', heading: /What the board answers/, forAll: true },
];
