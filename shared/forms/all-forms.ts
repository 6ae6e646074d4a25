import { currentEditions } from './all-editions.ts';
import type { Edition } from './form.ts';

/** What lists of forms show, and the edition a new round issues; `content` is what `npm run editions` publishes from. */
const form = (id: keyof typeof currentEditions, content: () => Promise<Edition>) => ({
  id,
  ...currentEditions[id],
  content,
});

/** Every form of the portal. A new one is its file and a line here; then `npm run editions`. */
export const allForms = [
  form('section-11', async () => (await import('./section-11.ts')).section11),
  form('training-needs', async () => (await import('./training-needs.ts')).trainingNeeds),
  form('funding', async () => (await import('./funding.ts')).funding),
];
