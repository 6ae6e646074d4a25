import type { Day } from './day.ts';
import type { ObligationFacts } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Shared = Extract<ObligationEvent, { kind: 'version-shared' }>;

type Sharing = {
  readonly version: number;
  readonly digest: string;
  /** The last version that the agency has sent. */
  readonly latest: number;
};

/** Which version a board holds; null while it holds none. */
export const heldVersion = ({ state }: Pick<ObligationFacts, 'state'>): number | null =>
  'version' in state ? state.version : null;

/**
 * The agency shares a version with a board that did not ask for it: one that was made because another board sent
 * questions back. Until then each board stays with the version that it received. Not while the board waits for answers
 * of its own, since those bring it a version; and not once it has given its feedback, which is about the one it read.
 */
export function shareVersion(
  facts: Pick<ObligationFacts, 'state'>,
  { version, digest, latest }: Sharing,
  on: Day,
): Verdict<Shared> {
  const { state } = facts;
  const held = heldVersion(facts);
  if (held !== null && held >= version) return refused('version-held');
  if (version < latest) return refused('not-the-latest');
  switch (state.kind) {
    case 'waiting':
    case 'received':
    case 'under-review':
      return agreed({ kind: 'version-shared', version, digest, on });
    case 'withdrawn':
      return refused('round-withdrawn');
    case 'sent-back':
      return refused('answers-awaited');
    case 'feedback-issued':
    case 'answered':
    case 'closed':
      return refused('feedback-was-given');
  }
}
