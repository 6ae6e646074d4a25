import { attachedBy } from '../questions/attached.ts';
import type { FrozenQuestion } from './freeze.ts';

/** How an answer stands to last round’s. */
export const originWords = {
  new: 'New',
  changed: 'Changed',
  confirmed: 'Confirmed from last time',
  same: 'As last time',
} as const;
export type Origin = keyof typeof originWords;

const said = ({ values }: FrozenQuestion): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([part]) => attachedBy(part) === undefined)
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/**
 * What a reviewer is told of an answer: new where there was none before; changed where it says something else than last
 * time (evidence and actions apart); else confirmed where it was carried forward and a person said that it still holds,
 * or as last time where somebody wrote the same again. Nothing is “confirmed” that nobody confirmed.
 */
export const originOf = (now: FrozenQuestion, before: FrozenQuestion | undefined): Origin => {
  if (before === undefined || before.words.length === 0) return 'new';
  if (said(now) !== said(before)) return 'changed';
  return now.carried === 'confirmed' ? 'confirmed' : 'same';
};
