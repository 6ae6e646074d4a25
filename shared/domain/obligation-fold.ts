import type { ObligationFacts, ObligationState } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { isOwed } from './standing.ts';

type Asked = Extract<ObligationEvent, { kind: 'asked' }>;

const begin = (event: Asked): ObligationFacts => ({
  state: { kind: 'waiting' },
  submissionId: event.submissionId,
  due: event.due,
  dueSetOn: event.on,
  extendedFrom: null,
  firstDue: null,
  beforeSentBack: null,
  substitute: null,
  exemptOn: null,
  askedForUntil: null,
  timeRefused: null,
  receivedOn: null,
  offered: null,
  feedbackDue: event.feedbackDue ?? null,
  sequence: 1,
});

const version = (state: ObligationState): number => ('version' in state ? state.version : 0);

function change(facts: ObligationFacts, event: Exclude<ObligationEvent, Asked>): Partial<ObligationFacts> {
  switch (event.kind) {
    case 'due-set':
      return { due: event.due, dueSetOn: event.on, extendedFrom: null };
    case 'time-asked-for':
      return { askedForUntil: event.until, timeRefused: null };
    case 'time-refused':
      return {
        askedForUntil: null,
        timeRefused: { until: event.until, on: event.on, reason: event.reason },
      };
    case 'extended':
      return {
        due: event.due,
        dueSetOn: event.on,
        extendedFrom: facts.extendedFrom ?? facts.due,
        askedForUntil: null,
        timeRefused: null,
      };
    case 'exempted':
      return { exemptOn: event.on, askedForUntil: null, timeRefused: null };
    case 'exemption-lifted':
      return { exemptOn: null, dueSetOn: event.on };
    case 'received':
    case 'version-shared':
      return {
        state: { kind: 'received', version: event.version },
        receivedOn: facts.receivedOn ?? event.on,
        beforeSentBack: null,
        exemptOn: null,
        askedForUntil: null,
        timeRefused: null,
      };
    case 'met-with-return':
      return { submissionId: event.submission };
    case 'review-started':
      return { state: { kind: 'under-review', version: event.version } };
    case 'sent-back': {
      const { due, dueSetOn, extendedFrom, firstDue } = facts;
      return {
        state: { kind: 'sent-back', version: event.version },
        due: event.due,
        dueSetOn: event.on,
        extendedFrom: null,
        firstDue: firstDue ?? due,
        beforeSentBack: { due, dueSetOn, extendedFrom, firstDue },
      };
    }
    case 'send-back-withdrawn':
      return {
        ...facts.beforeSentBack,
        state: { kind: 'under-review', version: event.version },
        beforeSentBack: null,
        askedForUntil: null,
        timeRefused: null,
      };
    case 'review-handed-over':
      return { substitute: event.to };
    case 'received-as-file':
      return { offered: { id: event.offer, on: event.on, parts: event.parts } };
    case 'file-settled':
      return { offered: null, dueSetOn: event.on };
    case 'feedback-due-set':
      return { feedbackDue: event.due };
    case 'feedback-acknowledged':
    case 'decided':
    case 'needs-answered':
    case 'moderated':
    case 'redacted':
      return {};
    case 'feedback-issued':
      return { state: { kind: 'feedback-issued', version: event.version, on: event.on } };
    case 'feedback-answered':
      return { state: { kind: 'answered', version: version(facts.state) } };
    case 'closed':
      return { state: { kind: 'closed', version: version(facts.state) } };
    case 'round-withdrawn':
      return {
        state: { kind: 'withdrawn', on: event.on },
        askedForUntil: null,
        timeRefused: null,
      };
    case 'reopened': {
      const { to, issuedOn } = event;
      const stands = { version: version(facts.state) };
      return {
        state: to === 'answered' ? { kind: to, ...stands } : { kind: to, ...stands, on: issuedOn },
      };
    }
  }
}

/** The facts after one more event. The first event of an obligation is `asked`, and no later one is. */
export function applyToObligation(
  facts: ObligationFacts | undefined,
  event: ObligationEvent,
): ObligationFacts {
  if (event.kind === 'asked') {
    if (facts !== undefined) throw new Error('An obligation is asked once');
    return begin(event);
  }
  if (facts === undefined) throw new Error(`An obligation begins with “asked”, not with “${event.kind}”`);
  const after = { ...facts, ...change(facts, event), sequence: facts.sequence + 1 };
  // A file waits only while something is owed.
  return isOwed(after) ? after : { ...after, offered: null };
}

/** The facts of an obligation, from all its events in order. */
export function foldObligation(events: readonly ObligationEvent[]): ObligationFacts {
  const facts = events.reduce<ObligationFacts | undefined>(applyToObligation, undefined);
  if (facts === undefined) throw new Error('An obligation has at least one event');
  return facts;
}
