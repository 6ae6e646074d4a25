import type { Day } from './day.ts';
import { isFarAhead } from './near-day.ts';
import type { ObligationFacts } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { isOwed } from './standing.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Event<K extends ObligationEvent['kind']> = Extract<ObligationEvent, { kind: K }>;
type Step<K extends ObligationEvent['kind']> = Verdict<Event<K>>;

const whyNotOwed = ({ state }: Pick<ObligationFacts, 'state'>) =>
  state.kind === 'withdrawn' ? ('round-withdrawn' as const) : ('already-received' as const);

/** The round’s due day is set or moved; whoever has been given more time keeps the later day. */
export function setDueDay(facts: ObligationFacts, due: Day, on: Day): Step<'due-set'> {
  if (!isOwed(facts) || facts.state.kind === 'sent-back') return refused(whyNotOwed(facts));
  return agreed({ kind: 'due-set', due, on });
}

/**
 * Has the round’s due day still to reach this obligation? Not where something later was granted, where nothing is
 * owed, or where the return was sent back, with a day of its own.
 */
export const awaitsDueDay = (facts: ObligationFacts, due: Day): boolean =>
  isOwed(facts) &&
  facts.state.kind === 'waiting' &&
  facts.due !== due &&
  !(facts.extendedFrom !== null && facts.due !== null && facts.due > due);

/** The lead asks the board for more time. */
export function askForTime(
  facts: ObligationFacts,
  until: Day,
  on: Day,
  reason: string,
): Step<'time-asked-for'> {
  if (!isOwed(facts)) return refused(whyNotOwed(facts));
  if (facts.due === null) return refused('no-due-day');
  if (until <= facts.due || until < on) return refused('not-later');
  if (isFarAhead(until, on)) return refused('due-far-ahead');
  return agreed({ kind: 'time-asked-for', until, on, reason });
}

/** The manager cannot agree to the agency’s request, and says why. The due day stands; it may ask again. */
export function refuseTime(facts: ObligationFacts, on: Day, reason: string): Step<'time-refused'> {
  if (!isOwed(facts)) return refused(whyNotOwed(facts));
  if (facts.askedForUntil === null) return refused('no-request');
  return agreed({ kind: 'time-refused', until: facts.askedForUntil, on, reason });
}

/** The manager gives one agency more time, with a reason. Its reminders are planned anew. */
export function extend(facts: ObligationFacts, due: Day, on: Day, reason: string): Step<'extended'> {
  if (!isOwed(facts)) return refused(whyNotOwed(facts));
  if (facts.due === null) return refused('no-due-day');
  if (due <= facts.due || due < on) return refused('not-later');
  if (isFarAhead(due, on)) return refused('due-far-ahead');
  return agreed({ kind: 'extended', due, on, reason });
}

/** The manager excuses one agency from this round, with a reason. Its reminders stop. */
export function exempt(facts: ObligationFacts, on: Day, reason: string): Step<'exempted'> {
  if (facts.exemptOn !== null) return refused('already-exempt');
  if (!isOwed(facts)) return refused(whyNotOwed(facts));
  return agreed({ kind: 'exempted', on, reason });
}

export const liftExemption = (facts: ObligationFacts, on: Day): Step<'exemption-lifted'> =>
  facts.exemptOn === null ? refused('not-exempt') : agreed({ kind: 'exemption-lifted', on });

/** A version arrives. An exempt agency that answers all the same is received and no longer exempt. */
export function receive(facts: ObligationFacts, version: number, digest: string, on: Day): Step<'received'> {
  if (facts.state.kind !== 'waiting' && facts.state.kind !== 'sent-back') return refused(whyNotOwed(facts));
  return agreed({ kind: 'received', version, digest, on });
}

export const startReview = (facts: ObligationFacts, on: Day): Step<'review-started'> =>
  facts.state.kind === 'received'
    ? agreed({ kind: 'review-started', version: facts.state.version, on })
    : refused('not-received');

type SendingBack = { readonly questions: string[]; readonly due: Day; readonly reason: string };

/** The board sends chosen questions back, to be answered anew by a day of their own; at this board only. */
export function sendBack(
  facts: ObligationFacts,
  { questions, due, reason }: SendingBack,
  on: Day,
): Step<'sent-back'> {
  if (facts.state.kind !== 'under-review') return refused('not-under-review');
  if (questions.length === 0) return refused('no-questions');
  if (due < on) return refused('due-in-the-past');
  if (isFarAhead(due, on)) return refused('due-far-ahead');
  return agreed({ kind: 'sent-back', version: facts.state.version, on, due, questions, reason });
}

/** The board takes its questions back while they are not answered: the return stands as it stood before. */
export const withdrawSendBack = (
  facts: ObligationFacts,
  on: Day,
  reason: string | null,
): Step<'send-back-withdrawn'> =>
  facts.state.kind === 'sent-back' && facts.exemptOn === null
    ? agreed({ kind: 'send-back-withdrawn', version: facts.state.version, on, reason })
    : refused('not-sent-back-now');

type Moderating = {
  readonly section: string;
  readonly question: string | null;
  readonly grade: string | null;
};

/** A reviewer finds another grade than the agency, or takes that back. Only while the return is under review. */
export const moderate = (facts: ObligationFacts, found: Moderating, on: Day): Step<'moderated'> =>
  facts.state.kind === 'under-review'
    ? agreed({ kind: 'moderated', version: facts.state.version, on, ...found })
    : refused('not-under-review');
