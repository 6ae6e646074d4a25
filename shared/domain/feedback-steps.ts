import type { Day } from './day.ts';
import type { Decision } from './decision.ts';
import { hasFeedback } from './feedback-due.ts';
import type { ObligationFacts } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Event<K extends ObligationEvent['kind']> = Extract<ObligationEvent, { kind: K }>;
type Step<K extends ObligationEvent['kind']> = Verdict<Event<K>>;

/** The manager promises the feedback on one return by a day of its own. Once it is issued there is nothing to promise. */
export function setFeedbackDay(facts: ObligationFacts, due: Day, on: Day): Step<'feedback-due-set'> {
  if (facts.exemptOn !== null) return refused('already-exempt');
  if (hasFeedback(facts)) return refused('feedback-issued-already');
  if (due < on) return refused('due-in-the-past');
  return agreed({ kind: 'feedback-due-set', due, on });
}

/** The manager issues the feedback on the version under review. `digest` names the very words. */
export function issueFeedback(facts: ObligationFacts, digest: string, on: Day): Step<'feedback-issued'> {
  if (hasFeedback(facts)) return refused('feedback-issued-already');
  return facts.state.kind === 'under-review'
    ? agreed({ kind: 'feedback-issued', version: facts.state.version, on, digest })
    : refused('not-under-review');
}

/** The agency says that the feedback has reached the right people. It stays to be answered. */
export const acknowledgeFeedback = (facts: ObligationFacts, on: Day): Step<'feedback-acknowledged'> =>
  hasFeedback(facts) ? agreed({ kind: 'feedback-acknowledged', on }) : refused('no-feedback-yet');

/** The agency sends its answers to the points of the feedback. */
export const answerFeedback = (facts: ObligationFacts, on: Day): Step<'feedback-answered'> =>
  facts.state.kind === 'feedback-issued'
    ? agreed({ kind: 'feedback-answered', on })
    : refused(hasFeedback(facts) ? 'answers-sent-already' : 'no-feedback-yet');

/** The manager closes the return: answered, or without waiting for an answer. */
export const closeObligation = (facts: ObligationFacts, on: Day): Step<'closed'> =>
  facts.state.kind === 'answered' || facts.state.kind === 'feedback-issued'
    ? agreed({ kind: 'closed', on })
    : refused('no-feedback-yet');

/** Closing is taken back. Nothing can follow on a closed return, so it stands where it stood. */
export const reopenObligation = (
  facts: ObligationFacts,
  stood: { readonly issuedOn: Day; readonly answered: boolean },
  on: Day,
): Step<'reopened'> =>
  facts.state.kind === 'closed'
    ? agreed({
        kind: 'reopened',
        on,
        to: stood.answered ? 'answered' : 'feedback-issued',
        issuedOn: stood.issuedOn,
      })
    : refused('not-closed');

/** A decision on a return that has been received; a correction names the one that it stands in for. */
export const decide = (facts: ObligationFacts, decision: Decision, on: Day): Step<'decided'> =>
  facts.receivedOn === null
    ? refused('not-received')
    : agreed({
        kind: 'decided',
        decision: decision.id,
        by: decision.by,
        met: decision.met,
        supersedes: decision.supersedes,
        on,
      });
