import type { Day } from '../../shared/domain/day.ts';
import { dayInShort, dayInWords } from '../../shared/domain/day-in-words.ts';
import { evidenceKinds } from '../../shared/domain/evidence.ts';
import type { ExpiryItem } from '../../shared/domain/message.ts';
import type { Row } from './letter.ts';
import type { LibraryFacts, MailFacts } from './mail-facts.ts';
import type { DigestLetter } from './plans-in-digest.ts';
import { clipped, countedFrom, some } from './words-of-a-return.ts';

type Told = { readonly library: LibraryFacts; readonly items: readonly ExpiryItem[] };

/** Each library that is told of, with what is said of it. */
const toldOf = (items: readonly ExpiryItem[], { libraries = [] }: MailFacts): Told[] =>
  libraries
    .map((library) => ({ library, items: items.filter(({ agencyId }) => agencyId === library.agencyId) }))
    .filter((told) => told.items.length > 0);

/** “Document of Mon 1 Jun 2026: expires Friday 30 April 2027, in 28 days”; without its title, since a mail cannot be taken back. */
function lineOf({ library }: Told, { evidenceId, due }: ExpiryItem, today: Day): string {
  const item = library.items.find(({ id }) => id === evidenceId);
  const what =
    item === undefined ? 'Evidence' : `${evidenceKinds[item.kind].words} of ${dayInShort(item.day)}`;
  return `${what}: ${due < today ? 'expired' : 'expires'} ${dayInWords(due)}, ${countedFrom(today, due)}`;
}

const rowOf =
  (today: Day) =>
  (told: Told): Row => ({
    what: `Evidence of ${told.library.agencyName}`,
    lines: told.items.map((item) => lineOf(told, item, today)),
  });

function subjectOf([first, ...others]: readonly Told[], today: Day): string {
  const [soonest] = first?.items ?? [];
  if (first === undefined || soonest === undefined) return 'Evidence that expires';
  const more = others.length === 0 ? '' : ` and ${some(others.length, 'other agency', 'other agencies')}`;
  const { length } = first.items;
  const what = length === 1 ? 'an item' : `${length} items, the first`;
  const when = `${soonest.due < today ? 'expired' : 'expires'} on ${dayInShort(soonest.due)}`;
  return `Evidence of ${clipped(first.library.agencyName)}${more}: ${what} ${when}`;
}

/** Tells of evidence that expires soon, or has expired. */
export function aboutEvidence(items: readonly ExpiryItem[], facts: MailFacts, today: Day): DigestLetter {
  const told = toldOf(items, facts);
  const [first] = told;
  return {
    subject: subjectOf(told, today),
    opening: 'Evidence in your library wants a look.',
    rows: told.map(rowOf(today)),
    action: {
      words: told.length > 1 ? 'See your agencies' : 'Open the library of evidence',
      path: told.length > 1 || first === undefined ? '/' : `/agency/${first.library.agencyId}/evidence`,
    },
    closing: [
      'Replace what has been renewed, give it another day if it still holds, or take it out of the library.',
      'Returns that were submitted with it keep it as it was.',
    ],
  };
}
