import type { Day, Instant } from './day.ts';
import type { ObligationFacts } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { type Round, stillOpen } from './round.ts';
import type { Meets, SubmissionFacts } from './submission.ts';
import type { SubmissionEvent } from './submission-event.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Event<E, K> = Verdict<Extract<E, { kind: K }>>;
type Why = { readonly by: string; readonly on: Day; readonly reason: string };

/**
 * The manager withdraws a round that was opened by mistake, with a reason. Only while nobody has sent a return in it:
 * what was sent was asked for and is kept, so such a round is closed instead.
 */
export function withdrawRound(
  round: Round,
  obligations: readonly Pick<ObligationFacts, 'receivedOn'>[],
  { by, on, reason }: Why,
): Verdict<Round> {
  const open = stillOpen(round);
  if (!open.ok) return open;
  if (obligations.some(({ receivedOn }) => receivedOn !== null)) return refused('round-has-returns');
  return agreed({ ...round, state: 'withdrawn', withdrawn: { on, by, reason } });
}

/** Nothing is owed any more. A return that was sent in the very moment of withdrawing was received, and stays so. */
export const withdrawObligation = (
  { state }: Pick<ObligationFacts, 'state'>,
  on: Day,
  reason: string,
): Event<ObligationEvent, 'round-withdrawn'> => {
  if (state.kind === 'withdrawn') return refused('round-withdrawn');
  return state.kind === 'waiting'
    ? agreed({ kind: 'round-withdrawn', on, reason })
    : refused('already-received');
};

/**
 * The agency’s return ends with the last round that asks for it: what was written stays as it is, to be read. Undefined
 * where another board still asks for the same return, which goes on.
 */
export function withdrawSubmission(
  { state }: Pick<SubmissionFacts, 'state'>,
  meets: readonly Pick<Meets, 'roundId' | 'withdrawn'>[],
  roundId: string,
  who: { readonly by: string; readonly at: Instant },
): Event<SubmissionEvent, 'withdrawn'> | undefined {
  const others = meets.filter((each) => each.roundId !== roundId && each.withdrawn === undefined);
  if (others.length > 0) return undefined;
  if (state.kind === 'withdrawn') return refused('round-withdrawn');
  if (state.kind === 'submitted') return refused('already-submitted');
  return agreed({ kind: 'withdrawn', ...who });
}
