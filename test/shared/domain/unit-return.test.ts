import { describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/domain/submission.ts';
import { applyToSubmission, foldSubmission } from '../../../shared/domain/submission-fold.ts';
import { declareReady, submit } from '../../../shared/domain/submission-steps.ts';
import {
  type AskedUnit,
  askUnits,
  awaited,
  giveBack,
  handIn,
  isAgencysOwn,
  leaveOut,
  mayAskUnits,
  unitSubmissionId,
} from '../../../shared/domain/unit-return.ts';

const at = '2026-11-02T12:00:00.000Z';
const who = { by: 'lead', at };
const draft = { state: { kind: 'draft' } } as const;
const ready = { state: { kind: 'ready', by: 'lead', at } } as const;
const sent = {
  state: { kind: 'submitted', version: 1, receipt: 'R', digest: 'd', at },
} satisfies Pick<Submission, 'state'>;
const part = { ...draft, unitOf: 'return' };
const handedIn = { state: { kind: 'handed-in', by: 'dee', at }, unitOf: 'return' } as const;
const complete = { gaps: 0, undeclaredSections: 0 };
const known = [
  { id: 'housing', name: 'Housing' },
  { id: 'adults', name: 'Adults' },
];
const asked = (standing: AskedUnit['standing'] = 'asked'): AskedUnit => ({
  unit: { id: 'housing', name: 'Housing' },
  submissionId: 'return-housing',
  standing,
  at,
  by: 'lead',
  reason: null,
  changes: 1,
});

describe('units are asked for their parts', () => {
  test('each once, of those there are; one left out can be asked after all', () => {
    const ask = (chosen: string[], before: AskedUnit[] = []) =>
      askUnits({ ...draft, open: null }, chosen, { known, asked: before, ...who });
    expect(ask(['housing', 'adults', 'housing'])).toMatchObject({
      ok: true,
      value: { kind: 'units-asked', units: ['housing', 'adults'] },
    });
    expect(ask(['parks'])).toEqual({ ok: false, because: 'unknown-unit' });
    expect(ask(['housing'], [asked()])).toEqual({ ok: false, because: 'already-exists' });
    expect(ask(['housing'], [asked('left-out')])).toMatchObject({ ok: true });
  });

  test('not while the return waits for its signature, is sent, or is itself a part', () => {
    for (const [own, because] of [
      [ready, 'already-ready'],
      [sent, 'already-submitted'],
      [part, 'unit-return'],
    ] as const)
      expect(askUnits({ ...own, open: null }, ['housing'], { known, asked: [], ...who })).toEqual({
        ok: false,
        because,
      });
  });

  test('not while single questions are open again: a part is a whole of its own', () => {
    const sentBack = { ...draft, open: { '1.1': at } };
    expect(mayAskUnits({ ...draft, open: null })).toBe(true);
    expect(mayAskUnits({ ...ready, open: null })).toBe(false);
    expect(mayAskUnits(sentBack)).toBe(false);
    expect(askUnits(sentBack, ['housing'], { known, asked: [], ...who })).toEqual({
      ok: false,
      because: 'only-some-open',
    });
  });
});

describe('a part', () => {
  test('is handed in once it is complete, and once', () => {
    expect(handIn(part, complete, who)).toMatchObject({ ok: true, value: { kind: 'handed-in' } });
    expect(handIn(part, { ...complete, gaps: 1 }, who)).toMatchObject({ because: 'return-incomplete' });
    expect(handIn(part, { ...complete, undeclaredSections: 1 }, who)).toMatchObject({
      because: 'sections-not-declared',
    });
    expect(handIn(handedIn, complete, who)).toMatchObject({ because: 'handed-in' });
    expect(handIn(draft, complete, who)).toMatchObject({ because: 'not-a-unit' });
  });

  test('is given back while the agency’s own return is being written', () => {
    expect(giveBack(handedIn, draft, 'text', who)).toMatchObject({ ok: true, value: { reason: 'text' } });
    expect(giveBack(part, draft, 'text', who)).toMatchObject({ because: 'not-handed-in' });
    expect(giveBack(handedIn, sent, 'text', who)).toMatchObject({ because: 'already-submitted' });
    expect(giveBack(handedIn, ready, 'text', who)).toMatchObject({ because: 'already-ready' });
  });

  test('of a unit that does not answer is left out, with a reason; not one that has handed in', () => {
    expect(leaveOut(draft, asked(), 'text', who)).toMatchObject({ ok: true, value: { unit: 'housing' } });
    expect(leaveOut(draft, asked('handed-in'), 'text', who)).toMatchObject({ because: 'handed-in' });
  });

  test('is none of the steps of a sign-off', () => {
    expect(isAgencysOwn(part)).toEqual({ ok: false, because: 'unit-return' });
    expect(isAgencysOwn({})).toMatchObject({ ok: true });
  });

  test('folds from its events: handed in, given back, handed in again', () => {
    const created = { kind: 'created', edition: 'e', variant: 'unit' } as const;
    const facts = foldSubmission([created, { kind: 'handed-in', ...who }]);
    expect(facts.state.kind).toBe('handed-in');
    const back = applyToSubmission(facts, { kind: 'given-back', ...who, reason: 'text' });
    expect(back).toMatchObject({ state: { kind: 'draft' }, sequence: 3 });
    const asking = applyToSubmission(back, { kind: 'units-asked', ...who, units: ['housing'] });
    expect(asking).toMatchObject({ state: { kind: 'draft' }, sequence: 4 });
  });
});

test('the agency’s return is not complete while a unit is awaited', () => {
  expect(awaited([asked(), asked('handed-in'), asked('left-out')])).toBe(1);
  const facts = foldSubmission([{ kind: 'created', edition: 'e', variant: 'full' }]);
  expect(declareReady(facts, { ...complete, unitsAwaited: 1 }, who)).toEqual({
    ok: false,
    because: 'units-awaited',
  });
  const signing = { ...who, seenDigest: 'd', digest: 'd', receipt: 'r', outside: false, needsReady: false };
  expect(submit(facts, { ...signing, completeness: { ...complete, unitsAwaited: 1 } })).toMatchObject({
    because: 'units-awaited',
  });
});

test('a part is kept under both ids, or, where they are too long together, under a shorter name', () => {
  expect(unitSubmissionId('return', 'housing', () => '')).toBe('return-housing');
  const long = unitSubmissionId('a'.repeat(40), 'b'.repeat(40), () => 'c'.repeat(64));
  expect(long).toBe(`unit-${'c'.repeat(40)}`);
});
