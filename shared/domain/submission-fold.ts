import type { SubmissionFacts } from './submission.ts';
import type { SubmissionEvent } from './submission-event.ts';

const beginning: SubmissionFacts = {
  state: { kind: 'draft' },
  startedAt: null,
  versions: 0,
  open: null,
  sequence: 1,
};

const noneClosed = ({ closedAgain }: SubmissionFacts): Partial<SubmissionFacts> =>
  closedAgain === undefined ? {} : { closedAgain: [] };

function change(
  facts: SubmissionFacts,
  event: Exclude<SubmissionEvent, { kind: 'created' }>,
): Partial<SubmissionFacts> {
  switch (event.kind) {
    case 'started':
      return { startedAt: event.at };
    case 'ready':
      return { state: { kind: 'ready', by: event.by, at: event.at } };
    case 'taken-back':
    case 'declined':
    case 'given-back':
      return { state: { kind: 'draft' } };
    case 'reopened':
      return {
        state: { kind: 'draft' },
        open: { ...facts.open, ...Object.fromEntries(event.questions.map((id) => [id, event.at])) },
        ...noneClosed(facts),
      };
    case 'closed-again': {
      const { questions, version, receipt, digest, sentAt } = event;
      return {
        state: { kind: 'submitted', version, receipt, digest, at: sentAt },
        open: null,
        closedAgain: [...new Set([...(facts.closedAgain ?? []), ...questions])],
      };
    }
    case 'handed-in':
      return { state: { kind: 'handed-in', by: event.by, at: event.at } };
    case 'withdrawn':
      return { state: { kind: 'withdrawn', at: event.at } };
    case 'let-go':
      return { state: { kind: 'withdrawn', at: event.at, instead: event.instead } };
    case 'joined':
    case 'units-asked':
    case 'unit-left-out':
    case 'shared':
      return {};
    case 'redacted': {
      const { state } = facts;
      return event.to !== null && state.kind === 'submitted' && state.version === event.version
        ? { state: { ...state, digest: event.to } }
        : {};
    }
    case 'submitted': {
      const { version, receipt, digest, at } = event;
      return {
        state: { kind: 'submitted', version, receipt, digest, at },
        versions: version,
        open: null,
        ...noneClosed(facts),
      };
    }
  }
}

/** The facts after one more event. The first event of a submission is `created`, and no later one is. */
export function applyToSubmission(
  facts: SubmissionFacts | undefined,
  event: SubmissionEvent,
): SubmissionFacts {
  if (event.kind === 'created') {
    if (facts !== undefined) throw new Error('A submission is created once');
    return beginning;
  }
  if (facts === undefined) throw new Error(`A submission begins with “created”, not with “${event.kind}”`);
  return { ...facts, ...change(facts, event), sequence: facts.sequence + 1 };
}

/** The facts of a submission, from all its events in order. */
export function foldSubmission(events: readonly SubmissionEvent[]): SubmissionFacts {
  const facts = events.reduce<SubmissionFacts | undefined>(applyToSubmission, undefined);
  if (facts === undefined) throw new Error('A submission has at least one event');
  return facts;
}
