import type { Instant } from './day.ts';
import type { Message } from './message.ts';

const minute = 60_000;

/** Longer than the sender may run: once it has ended, whoever held it is certainly gone. */
export const leaseMilliseconds = 3 * minute;

/** How long SES’s own Send event is waited for, after a lease that ended without a word. */
export const quietMilliseconds = 15 * minute;

export const leaseFrom = (now: Instant): Instant =>
  new Date(Date.parse(now) + leaseMilliseconds).toISOString();

/**
 * May a message be claimed? `again`: a sender died with it, and no Send event has come for so long that none is
 * expected; it is sent a second time and marked, since a copy may be on its way. That takes two faults.
 */
export function claimable(
  { state, claimedUntil }: Pick<Message, 'state' | 'claimedUntil'>,
  now: Instant,
): 'first' | 'again' | 'no' {
  if (state === 'planned') return 'first';
  if (state !== 'claimed' || claimedUntil === null) return 'no';
  return Date.parse(claimedUntil) + quietMilliseconds < Date.parse(now) ? 'again' : 'no';
}
