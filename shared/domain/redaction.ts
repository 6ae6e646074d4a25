import * as z from 'zod/mini';
import { Id, Name } from './agency.ts';
import { Instant } from './day.ts';
import { isReadable, unreadable } from './readable-text.ts';
import { fewestSigns } from './redaction-words.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

const isLongEnough = (text: string): boolean => [...text.replace(/\s/g, '')].length >= fewestSigns;

/** Words that should not be seen: a child’s name, say. They are looked for exactly as they are given. */
export const Passage = z
  .string()
  .check(
    z.trim(),
    z.maxLength(20_000, 'Use 20,000 characters at most'),
    z.refine(isLongEnough, `Give at least ${fewestSigns} characters, exactly as they are shown`),
    z.refine(isReadable, unreadable),
  );

/** Where the words stood, or which file it was: said without any of them. */
export const RedactedPlace = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    submissionId: Id,
    question: z.string(),
    part: z.string(),
    /** “1.2, What is in place”. */
    words: z.string(),
  }),
  z.strictObject({ kind: z.literal('evidence'), evidenceId: Id, version: z.number(), words: z.string() }),
]);
export type RedactedPlace = z.infer<typeof RedactedPlace>;

const Who = z.strictObject({ id: z.string(), name: z.string() });
const asked = { by: Who, at: Instant };
const done = { ...asked, doneAt: Instant };

/** Hidden until a manager has it erased, for ever, or put back. Both take a job some seconds. */
export const RedactionState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hidden') }),
  z.strictObject({ kind: z.literal('restoring'), ...asked }),
  z.strictObject({ kind: z.literal('restored'), ...done }),
  z.strictObject({ kind: z.literal('erasing'), ...asked }),
  z.strictObject({ kind: z.literal('erased'), ...done }),
]);
export type RedactionState = z.infer<typeof RedactionState>;

/** A version of a return that was issued again without the words: its document has another id, and its words another hash. */
export const Reissued = z.strictObject({ submissionId: Id, version: z.number(), documentId: z.string() });
export type Reissued = z.infer<typeof Reissued>;

/** How often the words were found, by the kind of record that they stand in. */
export const FoundIn = z.record(z.string(), z.number());
export type FoundIn = z.infer<typeof FoundIn>;

/** One redaction, and once it is done its tombstone: who, when, why and where, never the words. */
export const Redaction = z.strictObject({
  id: Id,
  agencyId: Id,
  agencyName: Name,
  place: RedactedPlace,
  /** The boards whose managers decide: those that asked for the return. */
  boards: z.array(Id),
  /** What stands in the place of the words while they are hidden; it stands nowhere else. */
  mask: z.string(),
  hiddenBy: z.strictObject({ ...Who.shape, side: z.literal(['agency', 'board']) }),
  hiddenAt: Instant,
  /** The id of the text that says why. */
  reason: z.string(),
  state: RedactionState,
  /** Null until the job has counted. */
  found: z.nullable(FoundIn),
  /** Mails that had left with the words in them: the portal cannot call them back. */
  mailsSent: z.number(),
  /** One more with every step. */
  sequence: z.number(),
});
export type Redaction = z.infer<typeof Redaction>;

/** Words for the place of what is gone, the plain ones first. None may hold the very words that it replaces. */
const removedWords = ['[removed]', '[…]', '■■■'] as const;

const without = (candidates: readonly string[], passage: string): string =>
  candidates.find((each) => !each.includes(passage)) ?? '■■■';

/** What stands in the place of hidden words. The reference makes it one of a kind, so that it can be put back. */
export function maskFor(id: string, passage: string): string {
  const reference = id.slice(0, 8);
  return without(
    [`[hidden: under review for redaction ${reference}]`, `[… ${reference}]`, `■■■ ${id}`],
    passage,
  );
}

/** The same text with other words in the place of some. */
export const withWords =
  (words: string, instead: string) =>
  (text: string): string =>
    text.replaceAll(words, () => instead);

/** Every record’s limit is at least this long. */
const alwaysFits = 100;

/**
 * The text without the words, and without the mask that stood for them. It outgrows no limit: where it would be longer
 * than it was, the shortest sign is used, and that is no longer than the shortest passage.
 */
export const erasedFrom =
  ({ passage, mask }: { readonly passage: string; readonly mask: string }) =>
  (text: string): string => {
    const removed = (by: string): string => text.replaceAll(mask, () => by).replaceAll(passage, () => by);
    const plain = removed(without(removedWords, passage));
    return plain.length <= alwaysFits || plain.length <= text.length
      ? plain
      : removed(without(removedWords.slice(1), passage));
  };

type Asking = { readonly by: z.infer<typeof Who>; readonly at: Instant };
type Step = Verdict<Redaction>;

const next = (redaction: Redaction, state: RedactionState): Redaction => ({
  ...redaction,
  state,
  sequence: redaction.sequence + 1,
});

/** The manager has what is hidden erased, for ever. */
export const erase = (redaction: Redaction, { by, at }: Asking): Step =>
  redaction.state.kind === 'hidden'
    ? agreed(next(redaction, { kind: 'erasing', by, at }))
    : refused('not-hidden');

/** The manager puts back what is hidden: it was no reason for redaction. */
export const restore = (redaction: Redaction, { by, at }: Asking): Step =>
  redaction.state.kind === 'hidden'
    ? agreed(next(redaction, { kind: 'restoring', by, at }))
    : refused('not-hidden');

/** The job has counted where the words were found, before anything is erased. */
export const counted = (redaction: Redaction, found: FoundIn, mailsSent: number): Redaction => ({
  ...redaction,
  found,
  mailsSent,
  sequence: redaction.sequence + 1,
});

/** The job has done what was asked; done before, it stays as it was. */
export function finished(redaction: Redaction, doneAt: Instant): Redaction {
  const { state } = redaction;
  if (state.kind === 'erasing') return next(redaction, { ...state, kind: 'erased', doneAt });
  return state.kind === 'restoring' ? next(redaction, { ...state, kind: 'restored', doneAt }) : redaction;
}

/** The order of the manager’s list: what waits first, then the latest. */
export const byUrgency = (one: Redaction, other: Redaction): number =>
  Number(one.state.kind !== 'hidden') - Number(other.state.kind !== 'hidden') ||
  other.hiddenAt.localeCompare(one.hiddenAt);
