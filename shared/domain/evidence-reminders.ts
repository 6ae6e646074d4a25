import { dayInLondon } from './calendar.ts';
import type { Day } from './day.ts';
import { type EvidenceItem, expiresSoonDays } from './evidence.ts';
import type { About, ExpiryItem } from './message.ts';
import type { Reachable } from './reminder-digest.ts';
import { stepDay } from './reminder-plan.ts';
import { isWorkingDay } from './working-day.ts';

/** The steps towards the last day of an item and past it; told once each. */
export const expiryRules = [
  {
    id: 'evidence-expires-soon',
    does: 'Twenty-eight days before evidence expires, tells the agency’s lead and deputy, and whoever added it.',
    days: -expiresSoonDays,
  },
  {
    id: 'evidence-expired',
    does: 'Once evidence has expired, tells the agency’s lead and deputy, and whoever added it.',
    days: 1,
  },
] as const;

/** What is due to be said of one item of a library. */
export type Expiry = Pick<ExpiryItem, 'rule' | 'due' | 'evidenceId'>;

/** The most imminent step of those whose day has come; what had passed when the item was added is not made up for. */
function expiryOfItem({ id: evidenceId, expires, addedAt, removed }: EvidenceItem, today: Day): Expiry[] {
  if (expires === null || removed !== null) return [];
  const since = dayInLondon(addedAt);
  const rule = expiryRules.findLast((each) => {
    const on = stepDay(each, expires);
    return on <= today && on >= since;
  });
  return rule === undefined ? [] : [{ rule: rule.id, due: expires, evidenceId }];
}

/** All that is due to be said of a library today, whether it was said before or not. Nothing on a day that is not a working day. */
export const dueExpiries = (items: readonly EvidenceItem[], today: Day): Expiry[] =>
  isWorkingDay(today) ? items.flatMap((item) => expiryOfItem(item, today)) : [];

/** Names what was said of an item: the step, and its last day then. */
export const expiryKey = ({ due, rule, evidenceId }: Expiry): string => `${due}#${rule}#${evidenceId}`;

/** One item’s expiry towards one person, due and not yet told. */
export type ExpiryStep = { readonly personId: string; readonly email: string; readonly item: ExpiryItem };

type Library = {
  readonly about: About;
  readonly items: readonly EvidenceItem[];
  /** Who works at the agency now. */
  readonly people: readonly Reachable[];
  readonly taken: ReadonlySet<string>;
};

/** Each expiry for each lead and deputy, and for whoever added the item and is still there, who was not told of it. */
export const expiriesToTell = (
  expiries: readonly Expiry[],
  { about, items, people, taken }: Library,
): ExpiryStep[] => {
  const adderOf = new Map(items.map(({ id, addedBy }) => [id, addedBy.id]));
  const isFor = ({ id, email, roles }: Reachable, { evidenceId }: Expiry): boolean =>
    email !== '' && (roles.includes('lead') || roles.includes('deputy') || adderOf.get(evidenceId) === id);
  return people.flatMap((person) =>
    expiries
      .filter((each) => isFor(person, each) && !taken.has(`${expiryKey(each)}#${person.id}`))
      .map((each) => ({ personId: person.id, email: person.email, item: { ...about, ...each } })),
  );
};

/** It still holds while the item is in the library with the very last day. */
export const expiryHolds = ({ evidenceId, due }: Expiry, items: readonly EvidenceItem[]): boolean =>
  items.some(({ id, expires, removed }) => id === evidenceId && expires === due && removed === null);
