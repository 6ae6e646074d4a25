import type { Edition } from './form.ts';

const form = (id: string, content: () => Promise<Edition>) => ({ id, content });

/**
 * Every form of the portal as it is written now. A new one is its file and a line here; then `npm run editions`, which
 * publishes what rounds issue and lists show (published-forms.ts).
 */
export const allForms = [
  form('section-11', async () => (await import('./section-11.ts')).section11),
  form('training-needs', async () => (await import('./training-needs.ts')).trainingNeeds),
  form('funding', async () => (await import('./funding.ts')).funding),
];
