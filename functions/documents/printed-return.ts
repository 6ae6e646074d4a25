import type { Instant } from '../../shared/domain/day.ts';
import type { Meets, SubmittedVersion } from '../../shared/domain/submission.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';

/** Everything that a printed return says. */
export type PrintedReturn = {
  readonly snapshot: Snapshot;
  /** The snapshot’s SHA-256. */
  readonly digest: string;
  /** When it was signed; of a draft, when it was asked for. */
  readonly at: Instant;
  readonly meets: readonly Meets[];
  /** Null in a draft. */
  readonly signed: SubmittedVersion | null;
};

/** Stands across every page of a draft, and in its title. */
export const draftWords = 'DRAFT – not submitted';
