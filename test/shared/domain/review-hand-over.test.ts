import { expect, test } from 'vitest';
import type { ObligationState } from '../../../shared/domain/obligation.ts';
import { applyToObligation } from '../../../shared/domain/obligation-fold.ts';
import { handOverReview, reviewsFor } from '../../../shared/domain/review-hand-over.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anObligation } from '../../builders/an-obligation.ts';

const on = '2026-11-20';
const about = { boardId: 'thamesford', agencyId: 'thamesford-police' };
const received: ObligationState = { kind: 'received', version: 1 };
const from = aPerson(atBoard('manager'), atAgency('contributor'));
const to = { ...aPerson(atBoard('reviewer')), id: 'stand-in' };
type Parties = Parameters<typeof handOverReview>[2];
const handed = (parties: Partial<Parties> = {}, state: ObligationState = received, substitute = null) =>
  handOverReview(anObligation({ state, substitute }), about, { from, to, ...parties }, on);
const refusedAs = (because: string) => ({ ok: false, because });

test('a manager who works for the agency hands its review to the substitute, whom the row then names', () => {
  const step = handed();
  expect(step).toEqual({ ok: true, value: { kind: 'review-handed-over', on, to: 'stand-in' } });
  if (!step.ok) throw new Error('It is agreed');
  const after = applyToObligation(anObligation({ state: received }), step.value);
  expect(after).toMatchObject({ substitute: 'stand-in', state: received });
  expect(handOverReview(after, about, { from, to }, on)).toEqual(refusedAs('handed-over-already'));
});

test('whoever does not work there reviews it themselves', () => {
  expect(handed({ from: aPerson(atBoard('manager')) })).toEqual(refusedAs('yours-to-review'));
});

test('only somebody who may review it takes it over', () => {
  expect(handed({ to: undefined })).toEqual(refusedAs('no-substitute'));
  expect(handed({ to: aPerson(atBoard('member')) })).toEqual(refusedAs('no-substitute'));
  expect(handed({ to: aPerson(atBoard('reviewer', 'downs')) })).toEqual(refusedAs('no-substitute'));
  expect(handed({ to: aPerson(atBoard('reviewer'), atAgency('lead')) })).toEqual(
    refusedAs('substitute-works-there'),
  );
});

test('there is a review to hand over from the day the return comes until its feedback is issued', () => {
  expect(handed({}, { kind: 'under-review', version: 1 }).ok).toBe(true);
  expect(handed({}, { kind: 'sent-back', version: 1 }).ok).toBe(true);
  expect(handed({}, { kind: 'waiting' })).toEqual(refusedAs('not-received'));
  expect(handed({}, { kind: 'closed', version: 1 })).toEqual(refusedAs('feedback-issued-already'));
});

test('managers and reviewers review; nobody else of a board does', () => {
  expect(reviewsFor(aPerson(atBoard('manager')), 'thamesford')).toBe(true);
  expect(reviewsFor(aPerson(atBoard('reviewer')), 'thamesford')).toBe(true);
  expect(reviewsFor(aPerson(atBoard('chair')), 'thamesford')).toBe(false);
});
