import { describe, expect, test } from 'vitest';
import {
  mayAnswerWith,
  mayBeMet,
  meetWithReturn,
  type Other,
  type Owing,
} from '../../../shared/domain/meet-with-return.ts';
import { foldObligation } from '../../../shared/domain/obligation-fold.ts';
import { isLate } from '../../../shared/domain/standing.ts';
import type { Meets, Submission } from '../../../shared/domain/submission.ts';
import { applyToSubmission, foldSubmission } from '../../../shared/domain/submission-fold.ts';
import { whyEnded } from '../../../shared/domain/submission-steps.ts';
import { aRound } from '../../builders/a-round.ts';
import { anObligation } from '../../builders/an-obligation.ts';

const today = '2026-11-16';
const at = '2026-11-16T09:00:00.000Z';
const created = { kind: 'created', edition: 'e1', variant: 'full' } as const;

const aSubmission = (differing: Partial<Submission> = {}): Submission => ({
  ...foldSubmission([created]),
  ...{
    id: 'empty',
    agencyId: 'police',
    agencyName: 'Police',
    form: 'section-11',
    edition: 'e1',
    variant: 'full',
  },
  ...differing,
});
const meetsOf = (boardId: string, differing: Partial<Meets> = {}): Meets => ({
  ...{ boardId, boardName: boardId, roundId: `round-of-${boardId}`, roundTitle: 'Audit' },
  ...{ opens: '2026-11-02', due: '2026-11-13' },
  ...differing,
});

const asked = anObligation({
  boardId: 'downs',
  roundId: 'round-of-downs',
  submissionId: 'empty',
  due: '2026-11-13',
});
const owing = (differing: Partial<Owing> = {}): Owing => ({
  obligation: asked,
  round: aRound(),
  own: aSubmission(),
  meets: [meetsOf('downs')],
  ...{ written: false, split: false, forOneBoard: false },
  ...differing,
});
const signedV1 = { version: 1, digest: 'd1', at: '2026-11-02T12:00:00.000Z' };
const other = (differing: Partial<Other> = {}): Other => ({
  submission: aSubmission({ id: 'sent', versions: 1, startedAt: at }),
  meets: [meetsOf('thamesford')],
  versions: [signedV1],
  underRedaction: false,
  ...differing,
});
const draft = (differing: Partial<Submission> = {}): Other =>
  other({ submission: aSubmission({ id: 'draft', startedAt: at, ...differing }), versions: [] });
const meet = (of: Owing, by: Other, version: number | null = 1) =>
  meetWithReturn(of, by, { version, by: 'lead', at, today });
const refusedAs = (because: string) => ({ ok: false, because });

describe('what is owed can be met with a return that is there', () => {
  test('while nothing of the return made for it is begun', () => {
    expect(mayBeMet(owing(), today)).toEqual({ ok: true, value: true });
    const begun: [Partial<Owing>, string][] = [
      [{ written: true }, 'something-saved'],
      [{ own: aSubmission({ state: { kind: 'ready', by: 'lead', at } }) }, 'something-saved'],
      [{ own: aSubmission({ versions: 1 }) }, 'something-saved'],
      [{ split: true }, 'units-were-asked'],
      [{ own: aSubmission({ unitOf: 'whole' }) }, 'unit-return'],
      [{ meets: [meetsOf('downs'), meetsOf('slough')] }, 'several-boards-wait'],
      [{ forOneBoard: true }, 'for-one-board'],
    ];
    for (const [differing, because] of begun)
      expect(mayBeMet(owing(differing), today), because).toEqual(refusedAs(because));
  });

  test('and while it is owed: in an open round, not excused, with no file that waits', () => {
    const obliged = (differing: Partial<Owing['obligation']>) => ({ obligation: { ...asked, ...differing } });
    const not: [Partial<Owing>, string][] = [
      [{ round: aRound({ state: 'closed' }) }, 'round-closed'],
      [{ round: aRound({ state: 'withdrawn' }) }, 'round-withdrawn'],
      [{ round: aRound({ opens: '2026-12-01' }) }, 'not-asked-yet'],
      [obliged({ state: { kind: 'withdrawn', on: today } }), 'round-withdrawn'],
      [obliged({ state: { kind: 'received', version: 1 } }), 'already-received'],
      [obliged({ exemptOn: today }), 'excused-from-it'],
      [obliged({ offered: { id: 'file', on: today, parts: 1 } }), 'file-to-settle'],
    ];
    for (const [differing, because] of not)
      expect(mayBeMet(owing(differing), today), because).toEqual(refusedAs(because));
  });
});

test('only the very same questions, of the same agency, for another board, not hidden, signed within a year', () => {
  const of = { ...other().submission };
  const with_ = (differing: Partial<Submission>) => ({ submission: { ...of, ...differing } });
  const not: [Partial<Other>, string][] = [
    [with_({ agencyId: 'fire' }), 'not-found'],
    [with_({ id: 'empty' }), 'not-found'],
    [with_({ unitOf: 'whole' }), 'unit-return'],
    [with_({ form: 'other-form' }), 'other-edition'],
    [with_({ edition: 'e2' }), 'other-edition'],
    [with_({ variant: 'small' }), 'other-variant'],
    [with_({ state: { kind: 'withdrawn', at } }), 'return-ended'],
    [{ meets: [meetsOf('downs')] }, 'same-board'],
    [{ meets: [meetsOf('thamesford', { withdrawn: { on: today, reason: 'r' } })] }, 'same-board'],
    [{ underRedaction: true }, 'words-hidden'],
    [{ versions: [{ ...signedV1, at: '2025-11-15T12:00:00.000Z' }] }, 'older-than-a-year'],
  ];
  for (const [differing, because] of not)
    expect(mayAnswerWith(owing(), other(differing), today), because).toEqual(refusedAs(because));
  const aYear = { versions: [{ ...signedV1, at: '2025-11-16T12:00:00.000Z' }] };
  expect(mayAnswerWith(owing(), other(aYear), today).ok).toBe(true);
  expect(mayAnswerWith(owing(), draft({ startedAt: null }), today)).toEqual(refusedAs('not-begun'));
});

test('a signed return is received on the day, late by that board’s own due day, in its latest version', () => {
  const second = { version: 2, digest: 'd2', at };
  const met = meet(owing(), other({ versions: [signedV1, second] }), 2);
  if (!met.ok) throw new Error(met.because);
  const facts = foldObligation([
    { kind: 'asked', due: '2026-11-13', on: '2026-11-02', submissionId: 'empty', variant: 'full' },
    ...met.value.obligation,
  ]);
  expect(facts).toMatchObject({
    ...{ state: { kind: 'received', version: 2 }, submissionId: 'sent', receivedOn: today },
    ...{ due: '2026-11-13', sequence: 3 },
  });
  expect(isLate(facts)).toBe(true);
  expect(met.value.joined).toEqual({ kind: 'joined', by: 'lead', at, round: 'round-of-downs', version: 2 });
});

test('a draft meets the board later: the obligation waits with it, and the draft is as it was', () => {
  const met = meet(owing(), draft(), null);
  if (!met.ok) throw new Error(met.because);
  expect(met.value.obligation).toEqual([{ kind: 'met-with-return', submission: 'draft', on: today }]);
  const before = foldSubmission([created, { kind: 'started', at }]);
  expect(applyToSubmission(before, met.value.joined)).toEqual({ ...before, sequence: before.sequence + 1 });
});

test('what was signed after it was chosen is looked at again; so is a newer version', () => {
  expect(meet(owing(), other(), null)).toEqual(refusedAs('signed-meanwhile'));
  expect(meet(owing(), other({ versions: [signedV1, { ...signedV1, version: 2 }] }), 1)).toEqual(
    refusedAs('signed-meanwhile'),
  );
  expect(meet(owing({ written: true }), other())).toEqual(refusedAs('something-saved'));
});

test('the empty return ends by the agency’s own choice, and says which one took its place', () => {
  const met = meet(owing(), other());
  if (!met.ok) throw new Error(met.because);
  const { state } = applyToSubmission(foldSubmission([created]), met.value.letGo);
  expect(state).toEqual({ kind: 'withdrawn', at, instead: 'sent' });
  expect(state.kind === 'withdrawn' && whyEnded(state)).toBe('met-with-another');
  expect(whyEnded({ kind: 'withdrawn', at })).toBe('round-withdrawn');
});
