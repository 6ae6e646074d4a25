import * as z from 'zod/mini';
import { Id, Name } from './agency.ts';
import { addDays } from './calendar.ts';
import { Day, Instant } from './day.ts';

/** How an agency proves what it says. Police and health often may not send a file, and state where it can be seen. */
export const evidenceKinds = {
  document: { words: 'Document' },
  link: { words: 'Link' },
  location: { words: 'Where it is kept' },
  figure: { words: 'Figure' },
  checklist: { words: 'Service-plan checklist' },
} as const;

export const EvidenceKind = z.literal(
  Object.keys(evidenceKinds) as (keyof typeof evidenceKinds)[],
  'Choose what kind of evidence it is',
);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** The protective marking, as the government’s classifications call it; shown in words beside the title. */
export const markings = {
  official: { words: 'Official' },
  'official-sensitive': { words: 'Official – sensitive' },
} as const;

export const Marking = z.literal(
  Object.keys(markings) as (keyof typeof markings)[],
  'Choose the protective marking',
);
export type Marking = z.infer<typeof Marking>;

/** Whether a document may be opened: only what has been checked and found clean ever is. */
export const EvidenceState = z.literal(['checking', 'clean', 'refused', 'gone']);
export type EvidenceState = z.infer<typeof EvidenceState>;

/** An item as answers, gaps and frozen returns name it. */
export const EvidenceInBrief = z.strictObject({
  id: Id,
  kind: EvidenceKind,
  title: z.string(),
  marking: Marking,
  /** The day the evidence is of. */
  day: Day,
  /** The version of the document that counts; null for what is no document, or has not arrived. */
  version: z.nullable(z.number()),
  /** Of that version’s bytes, as 64 hexadecimal digits. */
  sha256: z.nullable(z.string()),
  /** The link, the place, the figure or the checklist in words; null for a document. */
  detail: z.nullable(z.string()),
  state: EvidenceState,
  /** The last day on which it proves anything, where it has one. */
  expires: z.optional(Day),
});
export type EvidenceInBrief = z.infer<typeof EvidenceInBrief>;

const Who = z.strictObject({ id: z.string(), name: z.string() });

/** One item of an agency’s library. Several answers may share it, and the next round may use it again. */
export const EvidenceItem = z.strictObject({
  id: Id,
  agencyId: Id,
  kind: EvidenceKind,
  title: Name,
  marking: Marking,
  day: Day,
  /** The last day on which it proves anything, where it has one. */
  expires: z.nullable(Day),
  detail: z.nullable(z.string()),
  addedBy: Who,
  addedAt: Instant,
  /** Taken out of the library; it stays in returns that were submitted with it. */
  removed: z.nullable(z.strictObject({ by: Who, at: Instant })),
  /** Changes so far: who changes it says which state they saw. */
  sequence: z.number(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** How long before its expiry an item is called due. */
export const expiresSoonDays = 28;

/** Whether an item still proves anything today: from the day after its expiry it does not. */
export function expiryOf(
  { expires }: Pick<EvidenceItem, 'expires'>,
  today: Day,
): 'expired' | 'expires-soon' | null {
  if (expires === null) return null;
  if (today > expires) return 'expired';
  return addDays(today, expiresSoonDays) >= expires ? 'expires-soon' : null;
}
