import type { Day } from './day.ts';
import type { ObligationFacts } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { isOwed } from './standing.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Event<K extends ObligationEvent['kind']> = Extract<ObligationEvent, { kind: K }>;

/**
 * A return came as a file from people who do not sign in, and the manager puts in what it says. It is an offer: reminders
 * stop while it waits, nothing counts as answered or submitted, and one waits at a time.
 */
export function offerFile(
  facts: ObligationFacts,
  { offer, parts }: { readonly offer: string; readonly parts: number },
  on: Day,
): Verdict<Event<'received-as-file'>> {
  if (!isOwed(facts)) return refused('already-received');
  if (facts.offered !== null) return refused('file-waits');
  return agreed({ kind: 'received-as-file', offer, parts, on });
}

type Settling = Pick<Event<'file-settled'>, 'offer' | 'how' | 'reason'>;

/**
 * The agency's lead takes the file over or declines it, with a reason; or the manager takes it back. Reminders go on, and
 * steps that fell while it waited are not made up for.
 */
export const settleFile = (
  facts: Pick<ObligationFacts, 'offered'>,
  { offer, how, reason }: Settling,
  on: Day,
): Verdict<Event<'file-settled'>> =>
  facts.offered?.id === offer ? agreed({ kind: 'file-settled', offer, how, on, reason }) : refused('no-file');
