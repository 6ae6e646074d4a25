import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import * as feedbackSteps from '../../../shared/domain/feedback-steps.ts';
import type { ObligationFacts } from '../../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import { applyToObligation, foldObligation } from '../../../shared/domain/obligation-fold.ts';
import * as steps from '../../../shared/domain/obligation-steps.ts';
import * as offerSteps from '../../../shared/domain/offer-steps.ts';
import { awaited } from '../../../shared/domain/reminder-plan.ts';
import { withdrawObligation } from '../../../shared/domain/round-withdrawal.ts';
import { isLate, isOverdue, isOwed } from '../../../shared/domain/standing.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { heldVersion, shareVersion } from '../../../shared/domain/version-sharing.ts';
import { anObligation } from '../../builders/an-obligation.ts';

/** Random sequences; for a million: `MACHINE_SEQUENCES=1000000 npx vitest run --project shared machine`. */
const sequences = Number(process.env.MACHINE_SEQUENCES ?? 100_000);
const firstDay = '2026-11-02';

type Command =
  | { do: 'wait'; days: number }
  | { do: 'set-due' | 'ask-for-time' | 'extend'; days: number }
  | {
      do:
        | 'exempt'
        | 'refuse-time'
        | 'lift'
        | 'receive'
        | 'review'
        | 'send-back'
        | 'withdraw'
        | 'share'
        | 'feedback'
        | 'answer'
        | 'close'
        | 'reopen'
        | 'promise'
        | 'offer'
        | 'settle'
        | 'withdraw-round'
        | 'join';
    };

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    do: fc.constantFrom('set-due' as const, 'ask-for-time' as const, 'extend' as const),
    days: fc.integer({ min: -20, max: 60 }),
  }),
  fc.record({
    do: fc.constantFrom(
      'refuse-time',
      'exempt',
      'lift',
      'receive',
      'review',
      'send-back',
      'withdraw',
      'share',
      'feedback',
      'answer',
      'close',
      'reopen',
      'promise',
      'offer',
      'settle',
      'withdraw-round',
      'join',
    ),
  }),
);

/** The board's side as a few plain lines, written apart from the machine: where it is, and what may come next. */
const next: Record<string, Partial<Record<Command['do'], string>>> = {
  waiting: { receive: 'received', share: 'received', 'withdraw-round': 'withdrawn' },
  withdrawn: {},
  received: { review: 'under-review', share: 'received' },
  'under-review': { 'send-back': 'sent-back', feedback: 'feedback-issued', share: 'received' },
  'sent-back': { receive: 'received', withdraw: 'under-review' },
  'feedback-issued': { answer: 'answered', close: 'closed' },
  answered: { close: 'closed' },
  closed: { reopen: 'answered' },
};

const moves = new Set<string>(Object.values(next).flatMap((from) => Object.keys(from)));

/** What sending back changes, and taking that back restores. */
const standing = ({ state, due, dueSetOn, extendedFrom, firstDue, receivedOn }: ObligationFacts) => ({
  state,
  due,
  dueSetOn,
  extendedFrom,
  firstDue,
  receivedOn,
});

/** The agency answers with a draft that it writes for another board: the obligation waits on, met by that one. */
const joins = (facts: ObligationFacts, today: string): Verdict<ObligationEvent> | undefined =>
  facts.state.kind === 'waiting'
    ? { ok: true, value: { kind: 'met-with-return', submission: `return-${facts.sequence}`, on: today } }
    : undefined;

function decide(facts: ObligationFacts, each: Command, today: string): Verdict<ObligationEvent> | undefined {
  const { due } = facts;
  switch (each.do) {
    case 'wait':
      return undefined;
    case 'set-due':
      return steps.setDueDay(facts, addDays(today, Math.abs(each.days)), today);
    case 'ask-for-time':
      return steps.askForTime(facts, addDays(due ?? today, each.days), today, 'text');
    case 'extend':
      return steps.extend(facts, addDays(due ?? today, each.days), today, 'text');
    case 'refuse-time':
      return steps.refuseTime(facts, today, 'text');
    case 'exempt':
      return steps.exempt(facts, today, 'text');
    case 'lift':
      return steps.liftExemption(facts, today);
    case 'receive':
      return steps.receive(facts, facts.state.kind === 'waiting' ? 1 : facts.sequence, 'digest', today);
    case 'review':
      return steps.startReview(facts, today);
    case 'send-back':
      return steps.sendBack(facts, { questions: ['1.1'], due: addDays(today, 14), reason: 'text' }, today);
    case 'withdraw':
      return steps.withdrawSendBack(facts, today, null);
    case 'share': {
      const version = (heldVersion(facts) ?? 0) + 1;
      return shareVersion(facts, { version, digest: 'digest', latest: version }, today);
    }
    case 'feedback':
      return feedbackSteps.issueFeedback(facts, 'digest', today);
    case 'answer':
      return feedbackSteps.answerFeedback(facts, today);
    case 'close':
      return feedbackSteps.closeObligation(facts, today);
    case 'reopen':
      return feedbackSteps.reopenObligation(facts, { answered: true, issuedOn: today }, today);
    case 'offer':
      return offerSteps.offerFile(facts, { offer: `file-${facts.sequence}`, parts: 1 }, today);
    case 'settle':
      return offerSteps.settleFile(
        facts,
        { offer: facts.offered?.id ?? 'none', how: 'declined', reason: 'text' },
        today,
      );
    case 'withdraw-round':
      return withdrawObligation(facts, today, 'text');
    case 'join':
      return joins(facts, today);
    case 'promise':
      return feedbackSteps.setFeedbackDay(facts, today, today);
  }
}

test(`no sequence of steps breaks an obligation (${sequences} random ones)`, { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 1, max: 90 })),
      fc.array(command, { maxLength: 14 }),
      (dueIn, commands) => {
        let today = firstDay;
        const due = dueIn === null ? null : addDays(firstDay, dueIn);
        const events: ObligationEvent[] = [
          { kind: 'asked', due, on: today, submissionId: 's', variant: 'full' },
        ];
        let facts = foldObligation(events);
        let model = 'waiting';
        let beforeSentBack: ObligationFacts | undefined;

        for (const each of commands) {
          if (each.do === 'wait') today = addDays(today, each.days);
          const verdict = decide(facts, each, today);
          if (verdict === undefined) continue;
          const expected = next[model]?.[each.do];
          // Whoever is excused while the return is with them is asked again first.
          const isExcused = each.do === 'withdraw' && facts.exemptOn !== null;
          if (moves.has(each.do)) expect(verdict.ok).toBe(expected !== undefined && !isExcused);
          if (!verdict.ok) continue;

          const before = facts;
          events.push(verdict.value);
          facts = applyToObligation(facts, verdict.value);
          model = expected ?? model;

          expect(facts.state.kind).toBe(model);
          expect(facts.sequence).toBe(before.sequence + 1);
          if (before.receivedOn !== null) expect(facts.receivedOn).toBe(before.receivedOn);
          if (each.do === 'extend') expect(facts.due! > before.due!).toBe(true);
          // Late is late: whatever day a return that is sent back gets, it is judged by the one it came under.
          if (before.receivedOn !== null) expect(isLate(facts)).toBe(isLate(before));
          if (each.do === 'send-back')
            expect([facts.due, isOverdue(facts, today)]).toEqual([addDays(today, 14), false]);
          if (each.do === 'withdraw') expect(standing(facts)).toEqual(standing(beforeSentBack!));
          if (each.do === 'send-back') beforeSentBack = before;
          if (each.do === 'share') expect(heldVersion(facts)).toBe((heldVersion(before) ?? 0) + 1);
          expect(facts.beforeSentBack === null).toBe(facts.state.kind !== 'sent-back');
          if (each.do === 'refuse-time') {
            expect(facts.timeRefused).toMatchObject({ until: before.askedForUntil, on: today });
            expect(facts.due).toBe(before.due);
          }
          expect(facts.askedForUntil !== null && facts.timeRefused !== null).toBe(false);
          if (facts.exemptOn !== null) expect(isOwed(facts) || isOverdue(facts, today)).toBe(false);
          if (facts.receivedOn !== null && facts.state.kind !== 'sent-back')
            expect(isOverdue(facts, today)).toBe(false);
          // A file waits only while something is owed; while it does, nothing is reminded of.
          if (facts.offered !== null)
            expect([isOwed(facts), awaited(anObligation(facts))]).toEqual([true, undefined]);
          if (each.do === 'settle') expect([before.offered === null, facts.offered]).toEqual([false, null]);
          if (facts.state.kind === 'withdrawn')
            expect([isOwed(facts), isOverdue(facts, today), facts.offered]).toEqual([false, false, null]);
          if (facts.due === null) expect(isOverdue(facts, today) || isLate(facts)).toBe(false);
        }
        expect(foldObligation(events)).toEqual(facts);
      },
    ),
    { numRuns: sequences },
  );
});

test('an obligation is asked once, and begins by being asked', () => {
  const asked: ObligationEvent = {
    kind: 'asked',
    due: null,
    on: firstDay,
    submissionId: 's',
    variant: 'full',
  };
  expect(() => foldObligation([])).toThrow('at least one event');
  expect(() => foldObligation([asked, asked])).toThrow('asked once');
  expect(() => foldObligation([{ kind: 'exemption-lifted', on: firstDay }])).toThrow('begins with');
});

test('more time is refused while the round has no due day, and when the day is not later', () => {
  const undated = foldObligation([
    { kind: 'asked', due: null, on: firstDay, submissionId: 's', variant: 'full' },
  ]);
  const dated: ObligationFacts = { ...undated, due: '2027-01-29' };
  expect(steps.extend(undated, '2027-02-01', firstDay, 'text')).toEqual({ ok: false, because: 'no-due-day' });
  expect(steps.extend(dated, '2027-01-29', firstDay, 'text')).toEqual({ ok: false, because: 'not-later' });
  expect(steps.askForTime(undated, '2027-02-01', firstDay, 'text')).toEqual({
    ok: false,
    because: 'no-due-day',
  });
  expect(steps.askForTime(dated, '2027-01-01', firstDay, 'text')).toEqual({
    ok: false,
    because: 'not-later',
  });
});

test('more time is not for years: a year is mistyped', () => {
  const dated = foldObligation([
    { kind: 'asked', due: '2027-01-29', on: firstDay, submissionId: 's', variant: 'full' },
  ]);
  const farAhead = { ok: false, because: 'due-far-ahead' };
  expect(steps.extend(dated, '2072-02-12', firstDay, 'text')).toEqual(farAhead);
  expect(steps.askForTime(dated, '2072-02-12', firstDay, 'text')).toEqual(farAhead);
});

test('a no answers the one request that is open; the agency may ask again', () => {
  const asked = foldObligation([
    { kind: 'asked', due: '2027-01-29', on: firstDay, submissionId: 's', variant: 'full' },
  ]);
  expect(steps.refuseTime(asked, firstDay, 'text')).toEqual({ ok: false, because: 'no-request' });
  const asking = applyToObligation(asked, {
    kind: 'time-asked-for',
    until: '2027-02-12',
    on: firstDay,
    reason: 'text-1',
  });
  const refusal = steps.refuseTime(asking, firstDay, 'text-2');
  if (!refusal.ok) throw new Error(refusal.because);
  const told = applyToObligation(asking, refusal.value);
  expect(told).toMatchObject({
    askedForUntil: null,
    due: '2027-01-29',
    timeRefused: { until: '2027-02-12', on: firstDay, reason: 'text-2' },
  });
  expect(steps.refuseTime(told, firstDay, 'text')).toEqual({ ok: false, because: 'no-request' });
  expect(steps.askForTime(told, '2027-02-05', firstDay, 'text')).toMatchObject({ ok: true });
});

test('an exempt agency that answers all the same is received, and no longer exempt', () => {
  const facts = foldObligation([
    { kind: 'asked', due: '2027-01-29', on: firstDay, submissionId: 's', variant: 'full' },
    { kind: 'exempted', on: firstDay, reason: 'text' },
    { kind: 'received', version: 1, on: '2027-01-30', digest: 'd' },
  ]);
  expect(facts).toMatchObject({
    exemptOn: null,
    receivedOn: '2027-01-30',
    state: { kind: 'received', version: 1 },
  });
  expect(isLate(facts)).toBe(true);
});
