import { currentEditions } from './all-editions.ts';

/** Every form as a new round issues it: what lists show of it, and its edition. The wording stays with the editions. */
export const publishedForms = Object.entries(currentEditions).map(([id, each]) => ({ id, ...each }));
