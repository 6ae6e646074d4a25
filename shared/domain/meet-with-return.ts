import { dayInLondon } from './calendar.ts';
import type { Day, Instant } from './day.ts';
import type { Obligation } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { receive } from './obligation-steps.ts';
import { hasOpened, type Round, stillOpen } from './round.ts';
import type { Meets, Submission, SubmittedVersion } from './submission.ts';
import type { SubmissionEvent } from './submission-event.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

/** What a board asks for, and how much of the return that was made for it is there already. */
export type Owing = {
  readonly obligation: Obligation;
  readonly round: Round;
  readonly own: Submission;
  readonly meets: readonly Meets[];
  /** Something is saved in it. */
  readonly written: boolean;
  /** What this form says is meant for one board alone. */
  readonly forOneBoard: boolean;
  /** Units were asked for their parts of it. */
  readonly split: boolean;
};

/** Another return of the agency’s, with which it would answer. */
export type Other = {
  readonly submission: Submission;
  readonly meets: readonly Meets[];
  readonly versions: readonly Pick<SubmittedVersion, 'version' | 'digest' | 'at'>[];
  /** Words of it are hidden, and it is not decided what becomes of them. */
  readonly underRedaction: boolean;
};

const asking = (meets: readonly Meets[]) => meets.filter(({ withdrawn }) => withdrawn === undefined);

/** The same day a year before. */
const yearBefore = (day: Day): Day =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;

/** The latest version that was signed; undefined while there is none. */
export const signedOf = <V extends { readonly version: number }>(versions: readonly V[]): V | undefined =>
  versions.toSorted((a, b) => b.version - a.version)[0];

/**
 * May what is owed be met with a return that is there already? It must be owed now, and nothing of the return that was
 * made for it begun: what somebody has written is never thrown away.
 */
export function mayBeMet(
  { obligation, round, own, meets, written, forOneBoard, split }: Owing,
  today: Day,
): Verdict<true> {
  const open = stillOpen(round);
  if (!open.ok) return open;
  if (!hasOpened(round, today)) return refused('not-asked-yet');
  if (obligation.state.kind === 'withdrawn') return refused('round-withdrawn');
  if (obligation.state.kind !== 'waiting') return refused('already-received');
  if (obligation.exemptOn !== null) return refused('excused-from-it');
  if (obligation.offered !== null) return refused('file-to-settle');
  if (own.unitOf !== undefined) return refused('unit-return');
  if (forOneBoard) return refused('for-one-board');
  if (asking(meets).length > 1) return refused('several-boards-wait');
  if (split) return refused('units-were-asked');
  if (written || own.state.kind !== 'draft' || own.versions > 0) return refused('something-saved');
  return agreed(true);
}

/** Something is written in it. The first answer is noted a moment after it is saved; what is ready or signed has some. */
export const isBegun = ({ state, startedAt, versions }: Submission): boolean =>
  startedAt !== null || versions > 0 || state.kind === 'ready';

function sameQuestions(own: Submission, other: Submission): Verdict<true> {
  if (other.form !== own.form || other.edition !== own.edition) return refused('other-edition');
  return other.variant === own.variant ? agreed(true) : refused('other-variant');
}

/**
 * May the agency answer with this return? The very same questions, written for another board: being filled in now, or
 * signed within the last twelve months, and nothing in it hidden that is not decided.
 */
export function mayAnswerWith(
  { obligation, own }: Pick<Owing, 'obligation' | 'own'>,
  { submission, meets, versions, underRedaction }: Other,
  today: Day,
): Verdict<true> {
  if (submission.agencyId !== own.agencyId || submission.id === own.id) return refused('not-found');
  if (submission.unitOf !== undefined) return refused('unit-return');
  const same = sameQuestions(own, submission);
  if (!same.ok) return same;
  if (submission.state.kind === 'withdrawn') return refused('return-ended');
  if (!asking(meets).some(({ boardId }) => boardId !== obligation.boardId)) return refused('same-board');
  if (underRedaction) return refused('words-hidden');
  const signed = signedOf(versions);
  if (signed === undefined) return isBegun(submission) ? agreed(true) : refused('not-begun');
  return dayInLondon(signed.at) >= yearBefore(today) ? agreed(true) : refused('older-than-a-year');
}

/** What happens to the obligation, to the return that meets it from now on, and to the empty one. */
export type MetWith = {
  readonly obligation: readonly ObligationEvent[];
  readonly joined: Extract<SubmissionEvent, { kind: 'joined' }>;
  readonly letGo: Extract<SubmissionEvent, { kind: 'let-go' }>;
};

type Meeting = {
  /** The version that the person was shown; null where the return was not signed. */
  readonly version: number | null;
  readonly by: string;
  readonly at: Instant;
  readonly today: Day;
};

/**
 * The agency answers a board with a return that it has written for another. Signed, it is received today, as if it had
 * been submitted; not signed yet, one signing will meet both boards.
 */
export function meetWithReturn(
  owing: Owing,
  other: Other,
  { version, by, at, today }: Meeting,
): Verdict<MetWith> {
  const may = mayBeMet(owing, today);
  if (!may.ok) return may;
  const mayBe = mayAnswerWith(owing, other, today);
  if (!mayBe.ok) return mayBe;
  const signed = signedOf(other.versions);
  if ((signed?.version ?? null) !== version) return refused('signed-meanwhile');
  const { id } = other.submission;
  const met: ObligationEvent = { kind: 'met-with-return', submission: id, on: today };
  const received = signed && receive(owing.obligation, signed.version, signed.digest, today);
  if (received?.ok === false) return received;
  const { roundId } = owing.obligation;
  return agreed({
    obligation: [met, ...(received === undefined ? [] : [received.value])],
    joined: { kind: 'joined', by, at, round: roundId, version },
    letGo: { kind: 'let-go', by, at, instead: id },
  });
}
