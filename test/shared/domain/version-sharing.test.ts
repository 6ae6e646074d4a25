import { expect, test } from 'vitest';
import type { ObligationState } from '../../../shared/domain/obligation.ts';
import { heldVersion, shareVersion } from '../../../shared/domain/version-sharing.ts';
import { anObligation } from '../../builders/an-obligation.ts';

const on = '2026-11-20';
const second = { version: 2, digest: 'd2', latest: 2 };
const sharedWith = (state: ObligationState, shared = second) =>
  shareVersion(anObligation({ state }), shared, on);
const refusedAs = (because: string) => ({ ok: false, because });

test('a newer version is shared with a board that waits, has the first one unread, or reads it', () => {
  const shared = { ok: true, value: { kind: 'version-shared', version: 2, digest: 'd2', on } };
  expect(sharedWith({ kind: 'waiting' })).toEqual(shared);
  expect(sharedWith({ kind: 'received', version: 1 })).toEqual(shared);
  expect(sharedWith({ kind: 'under-review', version: 1 })).toEqual(shared);
});

test('a board that has sent questions back gets its version by their answers', () => {
  expect(sharedWith({ kind: 'sent-back', version: 1 })).toEqual(refusedAs('answers-awaited'));
});

test('once feedback was given, it stays about the version that was read', () => {
  for (const state of [
    { kind: 'feedback-issued', version: 1, on },
    { kind: 'answered', version: 1 },
    { kind: 'closed', version: 1 },
  ] as const)
    expect(sharedWith(state)).toEqual(refusedAs('feedback-was-given'));
});

test('nothing is shared that the board holds already, and nothing that was replaced', () => {
  expect(sharedWith({ kind: 'received', version: 2 })).toEqual(refusedAs('version-held'));
  expect(sharedWith({ kind: 'closed', version: 3 })).toEqual(refusedAs('version-held'));
  expect(sharedWith({ kind: 'received', version: 1 }, { ...second, latest: 3 })).toEqual(
    refusedAs('not-the-latest'),
  );
});

test('a board holds the version that its side of the return stands with', () => {
  expect(heldVersion({ state: { kind: 'waiting' } })).toBeNull();
  expect(heldVersion({ state: { kind: 'sent-back', version: 4 } })).toBe(4);
});
