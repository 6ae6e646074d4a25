import * as z from 'zod/mini';
import { Instant } from './day.ts';

/** Why a file was refused: what it says about itself, and what to do instead. */
export const refusedBecause = {
  infected:
    'Malware was found in the file. It was not kept. Have your computer checked, then add a clean copy.',
  'wrong-type':
    'The file is not what its name says, or holds macros. Open it, save it as PDF, Word, Excel or a picture, and add that.',
  'too-large': 'The file is larger than 20 MB. Make it smaller, split it, or say where it can be seen.',
  'archive-bomb':
    'The file unpacks to far more than its size. Save it anew in the program it was made with, or as a PDF.',
  unreadable:
    'The file is damaged or needs a password, so it cannot be checked. Save it without a password and add it again.',
  'no-verdict': 'The check could not be finished. Try again; nothing has to be filled in again.',
} as const;

export const RefusedBecause = z.literal(Object.keys(refusedBecause) as (keyof typeof refusedBecause)[]);
export type RefusedBecause = z.infer<typeof RefusedBecause>;

/** What was found in the bytes themselves. */
const Content = z.strictObject({ sha256: z.string(), size: z.number() });

/**
 * How far the check of one uploaded file is. From its arrival it is tied to one version of the object in S3: a form
 * can be sent again, and what is sent then is another version that nobody checked. Served is only what is clean.
 */
export const Scan = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('awaited') }),
  z.strictObject({ kind: z.literal('received'), object: z.string(), since: Instant }),
  /** One of the two has spoken for it; the other has not yet. */
  z.strictObject({
    kind: z.literal('checking'),
    object: z.string(),
    since: Instant,
    content: z.nullable(Content),
    noMalware: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('clean'), object: z.string(), content: Content, at: Instant }),
  z.strictObject({
    kind: z.literal('refused'),
    object: z.nullable(z.string()),
    because: RefusedBecause,
    at: Instant,
  }),
]);
export type Scan = z.infer<typeof Scan>;

/** Something that was learnt of one version of the object. */
export type Finding =
  | { readonly is: 'arrived' }
  | { readonly is: 'content'; readonly content: z.infer<typeof Content> }
  | { readonly is: 'no-malware' }
  | { readonly is: 'refused'; readonly because: RefusedBecause };

export type Found = { readonly object: string; readonly at: Instant; readonly finding: Finding };

/**
 * The check after one more finding. A finding about another version of the object, one that was known, and one after
 * the end change nothing: the very same value comes back. Clean is only what both its bytes and the scanner speak for.
 */
export function scanAfter(scan: Scan, { object, at, finding }: Found): Scan {
  if (scan.kind === 'clean' || scan.kind === 'refused') return scan;
  if (scan.kind !== 'awaited' && scan.object !== object) return scan;
  if (finding.is === 'refused') return { kind: 'refused', object, because: finding.because, at };
  if (finding.is === 'arrived')
    return scan.kind === 'awaited' ? { kind: 'received', object, since: at } : scan;

  const known = scan.kind === 'checking' ? scan : { content: null, noMalware: false };
  const content = finding.is === 'content' ? (known.content ?? finding.content) : known.content;
  const noMalware = known.noMalware || finding.is === 'no-malware';
  if (content !== null && noMalware) return { kind: 'clean', object, content, at };
  if (content === known.content && noMalware === known.noMalware) return scan;
  const since = scan.kind === 'awaited' ? at : scan.since;
  return { kind: 'checking', object, since, content, noMalware };
}

/** How long a verdict may take before people can try again. */
export const longestScanMinutes = 60;

/** The check once it has taken too long; before that, and after its end, it stays as it is. */
export function scanAfterWaiting(scan: Scan, at: Instant): Scan {
  if (scan.kind !== 'received' && scan.kind !== 'checking') return scan;
  const waited = Date.parse(at) - Date.parse(scan.since);
  return waited < longestScanMinutes * 60_000
    ? scan
    : { kind: 'refused', object: scan.object, because: 'no-verdict', at };
}

/** A file can be sent (again) for as long as none has arrived, and after a refusal. */
export const mayUpload = (scan: Scan): boolean => scan.kind === 'awaited' || scan.kind === 'refused';
