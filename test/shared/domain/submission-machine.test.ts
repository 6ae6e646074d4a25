import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withdrawSubmission } from '../../../shared/domain/round-withdrawal.ts';
import type { SubmissionFacts } from '../../../shared/domain/submission.ts';
import type { SubmissionEvent } from '../../../shared/domain/submission-event.ts';
import { applyToSubmission, foldSubmission } from '../../../shared/domain/submission-fold.ts';
import * as steps from '../../../shared/domain/submission-steps.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';

/** Random sequences; for a million: `MACHINE_SEQUENCES=1000000 npx vitest run --project shared machine`. */
const sequences = Number(process.env.MACHINE_SEQUENCES ?? 100_000);
const who = { by: 'person', at: '2026-11-20T10:00:00.000Z' };
const complete = { gaps: 0, undeclaredSections: 0 };

type Command = {
  do: 'start' | 'ready' | 'take-back' | 'decline' | 'submit' | 'reopen' | 'close-again' | 'withdraw';
  gaps: number;
  undeclared: number;
  changedSinceRead: boolean;
  onePage: boolean;
};

const command: fc.Arbitrary<Command> = fc.record({
  do: fc.constantFrom(
    'start',
    'ready',
    'take-back',
    'decline',
    'submit',
    'reopen',
    'close-again',
    'withdraw',
  ),
  gaps: fc.constantFrom(0, 0, 0, 2),
  undeclared: fc.constantFrom(0, 0, 0, 1),
  changedSinceRead: fc.boolean(),
  onePage: fc.boolean(),
});

const signing = (each: Command): steps.Signing => ({
  ...who,
  completeness: { gaps: each.gaps, undeclaredSections: each.undeclared },
  seenDigest: each.changedSinceRead ? 'before' : 'now',
  digest: 'now',
  receipt: 'R-1',
  outside: false,
  needsReady: !each.onePage,
});

const last = { version: 1, receipt: 'R-1', digest: 'now', at: who.at };

function decide(facts: SubmissionFacts, each: Command): Verdict<SubmissionEvent> | undefined {
  const completeness = { gaps: each.gaps, undeclaredSections: each.undeclared };
  switch (each.do) {
    case 'start':
      return steps.start(facts, who.at);
    case 'ready':
      return steps.declareReady(facts, completeness, who);
    case 'take-back':
      return steps.takeBack(facts, who);
    case 'decline':
      return steps.decline(facts, 'text', who);
    case 'submit':
      return steps.submit(facts, signing(each));
    case 'reopen':
      return steps.reopen(facts, [each.onePage ? '1.1' : '2.4'], who.at);
    case 'withdraw':
      return withdrawSubmission(facts, [{ roundId: 'r' }], 'r', who);
    case 'close-again':
      return steps.closeAgain(facts, { ...last, version: facts.versions }, who.at);
  }
}

/** May it be done here? Written as a table apart from the machine. */
function may({ state: { kind: state }, versions, open }: SubmissionFacts, each: Command): boolean {
  const isComplete = each.gaps === 0 && each.undeclared === 0;
  switch (each.do) {
    case 'start':
      return true;
    case 'ready':
      return state === 'draft' && isComplete;
    case 'take-back':
    case 'decline':
      return state === 'ready';
    case 'submit':
      return (
        (state === 'ready' || (state === 'draft' && each.onePage)) && isComplete && !each.changedSinceRead
      );
    case 'reopen':
      return versions > 0;
    case 'close-again':
      return open !== null;
    case 'withdraw':
      return state === 'draft' || state === 'ready';
  }
}

test(`no sequence of steps breaks a submission (${sequences} random ones)`, { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 14 }), (commands) => {
      const events: SubmissionEvent[] = [{ kind: 'created', edition: 'e', variant: 'full' }];
      let facts = foldSubmission(events);
      for (const each of commands) {
        const verdict = decide(facts, each);
        if (verdict === undefined) {
          expect(facts.startedAt).not.toBeNull();
          continue;
        }
        expect(verdict.ok).toBe(may(facts, each));
        if (!verdict.ok) continue;
        const before = facts;
        events.push(verdict.value);
        facts = applyToSubmission(facts, verdict.value);
        expect(facts.versions).toBe(before.versions + (each.do === 'submit' ? 1 : 0));
        if (facts.state.kind === 'submitted') expect(facts.state.version).toBe(facts.versions);
        // A return that was sent back is open in the questions sent back, all of them and no others, until it is sent again.
        const sentBack = each.do === 'reopen' ? [each.onePage ? '1.1' : '2.4'] : [];
        // What closed unanswered opens with the next.
        const again = each.do === 'reopen' ? (before.closedAgain ?? []) : [];
        const was = Object.keys(before.open ?? {});
        const open = new Set([...was, ...sentBack, ...again]);
        const isSent = each.do === 'submit' || each.do === 'close-again';
        if (isSent) expect(facts.state.kind).toBe('submitted');
        if (each.do === 'close-again') expect(facts.closedAgain).toEqual(expect.arrayContaining(was));
        const isWhole = isSent || (before.open === null && each.do !== 'reopen');
        for (const id of ['1.1', '2.4', '3.1', 'constructor'])
          expect(steps.isOpen(facts, id)).toBe(isWhole || open.has(id));
        if (before.startedAt !== null) expect(facts.startedAt).toBe(before.startedAt);
      }
      expect(foldSubmission(events)).toEqual(facts);
      expect(facts.sequence).toBe(events.length);
    }),
    { numRuns: sequences },
  );
});

test('what is missing is named before anything else about signing', () => {
  const draft = foldSubmission([{ kind: 'created', edition: 'e', variant: 'full' }]);
  expect(steps.declareReady(draft, { gaps: 3, undeclaredSections: 2 }, who)).toEqual({
    ok: false,
    because: 'return-incomplete',
  });
  expect(steps.declareReady(draft, { gaps: 0, undeclaredSections: 2 }, who)).toEqual({
    ok: false,
    because: 'sections-not-declared',
  });
  expect(steps.declareReady(draft, complete, who).ok).toBe(true);
});

test('a submission is created once, and begins by being created', () => {
  const created: SubmissionEvent = { kind: 'created', edition: 'e', variant: 'full' };
  expect(() => foldSubmission([])).toThrow('at least one event');
  expect(() => foldSubmission([created, created])).toThrow('created once');
  expect(() => foldSubmission([{ kind: 'started', at: who.at }])).toThrow('begins with');
});
