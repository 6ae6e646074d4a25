import { looksAt } from '../questions/ask-when.ts';
import type { Edition } from './form.ts';
import type { Snapshot } from './freeze.ts';

/** The questions of a frozen return that can be sent back: those asked. */
export const questionsIn = ({ sections }: Pick<Snapshot, 'sections'>): string[] =>
  sections.flatMap(({ questions }) => questions.map(({ id }) => id));

/**
 * All questions that must be open for these to be answered anew: themselves, and whatever is asked, or no longer
 * asked, because of their answers. In the order of the form, in which a condition looks only at what comes before.
 */
export function openedBy(edition: Edition, chosen: readonly string[]): string[] {
  const open = new Set(chosen);
  for (const { id, askWhen } of edition.sections.flatMap(({ questions }) => questions))
    if (askWhen !== undefined && looksAt(askWhen).some((question) => open.has(question))) open.add(id);
  return [...open];
}
