import type { FoundIn, RedactionState } from './redaction.ts';

/** Fewer signs stand everywhere by chance: to erase them would spoil what nobody meant. */
export const fewestSigns = 3;

/** How a redaction stands, for the manager. */
export const redactionStateWords: Record<RedactionState['kind'], string> = {
  hidden: 'Hidden, waits for you',
  restoring: 'Being put back',
  restored: 'Put back',
  erasing: 'Being erased',
  erased: 'Erased for ever',
};

/** Kinds of record in which words are found, as people call them. */
const kindsOfRecord: Record<string, string> = {
  answers: 'answers as they stand',
  history: 'earlier states of answers',
  versions: 'submitted versions',
  reviews: 'reviews and notes of boards',
  feedback: 'feedback, challenges and answers to them',
  decisions: 'decisions',
  actions: 'actions and their notes',
  evidence: 'items of evidence',
  reasons: 'reasons',
  messages: 'messages',
  other: 'other records',
};

/** “Submitted versions: 2; reviews and notes of boards: 1”, or that there is nothing. */
export function foundInWords(found: FoundIn): string {
  const named = Object.entries(kindsOfRecord).flatMap(([kind, words]) => {
    const times = found[kind] ?? 0;
    return times === 0 ? [] : [`${words}: ${times}`];
  });
  const all = named.length === 0 ? 'in no other place' : named.join('; ');
  return `${all.slice(0, 1).toUpperCase()}${all.slice(1)}`;
}
