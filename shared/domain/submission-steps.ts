import type { Instant } from './day.ts';
import type { SubmissionFacts, SubmissionState, SubmittedVersion } from './submission.ts';
import type { SubmissionEvent } from './submission-event.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Event<K extends SubmissionEvent['kind']> = Extract<SubmissionEvent, { kind: K }>;
type Step<K extends SubmissionEvent['kind']> = Verdict<Event<K>>;
type Who = { readonly by: string; readonly at: Instant };

/** Is nothing missing? Gaps are counted by the form; sections are declared complete by a person. */
export type Completeness = {
  readonly gaps: number;
  readonly undeclaredSections: number;
  /** Units of the agency that were asked and have neither handed in nor been left out. */
  readonly unitsAwaited?: number;
};

export function whyIncomplete({ gaps, undeclaredSections, unitsAwaited = 0 }: Completeness) {
  if (gaps > 0) return 'return-incomplete' as const;
  if (undeclaredSections > 0) return 'sections-not-declared' as const;
  if (unitsAwaited > 0) return 'units-awaited' as const;
  return undefined;
}

type Ended = Extract<SubmissionState, { kind: 'withdrawn' }>;

/** Why nothing can be added to a return that has ended: by its board, or by the agency itself. */
export const whyEnded = ({ instead }: Ended) =>
  instead === undefined ? ('round-withdrawn' as const) : ('met-with-another' as const);

/** The first answer was saved. Opening the form changes nothing. */
export const start = (facts: SubmissionFacts, at: Instant): Step<'started'> | undefined =>
  facts.startedAt === null ? agreed({ kind: 'started', at }) : undefined;

/** The lead says that the return is ready for sign-off. */
export function declareReady(
  facts: SubmissionFacts,
  completeness: Completeness,
  { by, at }: Who,
): Step<'ready'> {
  if (facts.state.kind === 'withdrawn') return refused(whyEnded(facts.state));
  if (facts.state.kind === 'submitted') return refused('already-submitted');
  if (facts.state.kind === 'ready') return refused('already-ready');
  const incomplete = whyIncomplete(completeness);
  return incomplete ? refused(incomplete) : agreed({ kind: 'ready', by, at });
}

/** The lead takes “ready” back. */
export const takeBack = (facts: SubmissionFacts, { by, at }: Who): Step<'taken-back'> =>
  facts.state.kind === 'ready' ? agreed({ kind: 'taken-back', by, at }) : refused('not-ready');

/** The signatory declines to sign, with a reason; the return is a draft again. */
export const decline = (facts: SubmissionFacts, reason: string, { by, at }: Who): Step<'declined'> =>
  facts.state.kind === 'ready' ? agreed({ kind: 'declined', by, at, reason }) : refused('not-ready');

export type Signing = Who & {
  readonly completeness: Completeness;
  /** What the signer read, and what there is now. */
  readonly seenDigest: string;
  readonly digest: string;
  readonly receipt: string;
  readonly outside: boolean;
  /** In a one-page variant one person may do all, without “ready”. */
  readonly needsReady: boolean;
};

/** Whether a return can be signed as it stands, whatever its answers. */
export function maySign(
  facts: Pick<SubmissionFacts, 'state'>,
  { needsReady }: Pick<Signing, 'needsReady'>,
): Verdict<true> {
  if (facts.state.kind === 'withdrawn') return refused(whyEnded(facts.state));
  if (facts.state.kind === 'submitted') return refused('already-submitted');
  if (needsReady && facts.state.kind !== 'ready') return refused('not-ready');
  return agreed(true);
}

/** The return is signed off and sent: exactly what the signer read is what is frozen. */
export function submit(facts: SubmissionFacts, signing: Signing): Step<'submitted'> {
  const may = maySign(facts, signing);
  if (!may.ok) return may;
  const incomplete = whyIncomplete(signing.completeness);
  if (incomplete) return refused(incomplete);
  if (signing.seenDigest !== signing.digest) return refused('changed-since-read');
  const { by, at, receipt, digest, outside } = signing;
  return agreed({ kind: 'submitted', by, at, version: facts.versions + 1, receipt, digest, outside });
}

/**
 * A board has sent chosen questions back: the next version can be written, in these questions only. Where another
 * board has sent some back before, these are open as well, and a return that waited for its signature is a draft again.
 */
export const reopen = (facts: SubmissionFacts, questions: string[], at: Instant): Step<'reopened'> =>
  facts.versions > 0
    ? agreed({
        kind: 'reopened',
        at,
        questions: [...new Set([...questions, ...(facts.closedAgain ?? [])])],
      })
    : refused('not-received');

/**
 * The only board that waits takes its questions back: they close again, and the return stands as it was sent last.
 * While another board waits too they stay open, since what was begun in them goes into the version that it gets.
 */
export function closeAgain(
  { open }: Pick<SubmissionFacts, 'open'>,
  { version, receipt, digest, at: sentAt }: Pick<SubmittedVersion, 'version' | 'receipt' | 'digest' | 'at'>,
  at: Instant,
): Step<'closed-again'> {
  if (open === null) return refused('not-sent-back-now');
  const questions = Object.keys(open);
  return agreed({ kind: 'closed-again', at, questions, version, receipt, digest, sentAt });
}

/** May this question be answered now? In a return that was sent back, those sent back only. */
export const isOpen = ({ open }: Pick<SubmissionFacts, 'open'>, question: string): boolean =>
  open === null || Object.hasOwn(open, question);

/** Since when one of these questions is open again; undefined where none of them was sent back. */
export const openSince = (
  { open }: Pick<SubmissionFacts, 'open'>,
  questions: readonly string[],
): Instant | undefined =>
  questions
    .flatMap((id) => open?.[id] ?? [])
    .toSorted()
    .at(-1);
