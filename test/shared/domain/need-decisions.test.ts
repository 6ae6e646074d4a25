import { describe, expect, test } from 'vitest';
import {
  answerNeeds,
  decideNeed,
  isForEarlierWords,
  needsWithDecisions,
  type OfNeed,
} from '../../../shared/domain/training/deciding.ts';
import { NeedDecisionDraft, type NeedsAnswered } from '../../../shared/domain/training/need-decision.ts';
import { aNeed, aNeedDecision } from '../../builders/a-need.ts';

const tom = { id: 'tom', name: 'Tom Whitlock' };
const later = { by: tom, at: '2026-11-03T09:00:00.000Z' };
const on = '2026-11-03';
const met = { outcome: 'met', offered: 'Two half days in March', why: '' } as const;
const not = { outcome: 'not', offered: '', why: 'Too few ask for it' } as const;

const undecided: OfNeed = { need: aNeed(), decision: undefined, answered: undefined };
const decided: OfNeed = { ...undecided, decision: aNeedDecision() };
const answered: NeedsAnswered = {
  agencyId: 'thamesford-police',
  answer: 1,
  at: later.at,
  by: tom,
  told: { r1: aNeedDecision().decidedAt },
};
const told: OfNeed = { ...decided, answered };

describe('a decision on a need', () => {
  test('keeps what the need asked for, and counts its changes', () => {
    expect(decideNeed(undecided, met, 0, later)).toMatchObject({
      ok: true,
      value: { outcome: 'met', asked: { topic: 'neglect', places: 10 }, sequence: 1, decidedBy: tom },
    });
    expect(decideNeed(decided, not, 1, later)).toMatchObject({ ok: true, value: { sequence: 2 } });
  });

  test('is not taken over another that its author did not see; the same again changes nothing', () => {
    expect(decideNeed(decided, not, 0, later)).toEqual({ ok: false, because: 'changed-meanwhile' });
    expect(decideNeed(decided, met, 0, later)).toEqual({ ok: true, value: decided.decision });
  });

  test('stands once the agency was told, until the agency changes its need', () => {
    expect(decideNeed(told, not, 1, later)).toEqual({ ok: false, because: 'need-answered' });
    const changed = { ...told, need: aNeed({ places: 25 }) };
    expect(decideNeed(changed, not, 1, later)).toMatchObject({ ok: true, value: { sequence: 2 } });
  });

  test('is for earlier words where the agency changed what it asks for, and not where it says better why', () => {
    expect(isForEarlierWords(aNeedDecision(), aNeed({ priority: 'high' }))).toBe(true);
    expect(isForEarlierWords(aNeedDecision(), aNeed({ why: 'An inspection said so' }))).toBe(false);
    // The same words again, for the need as it is now, are a decision of their own.
    const changed = { ...decided, need: aNeed({ places: 25 }) };
    expect(decideNeed(changed, met, 1, later)).toMatchObject({
      value: { asked: { places: 25 }, sequence: 2 },
    });
  });

  test('says what meets the need, or why nothing does', () => {
    const isGood = (draft: object): boolean => NeedDecisionDraft.safeParse(draft).success;
    expect([met, not, { outcome: 'partly', offered: 'One day', why: 'No room' }].every(isGood)).toBe(true);
    const wrong = [
      { ...met, offered: ' ' },
      { ...not, why: '' },
      { ...not, offered: 'A day' },
      { outcome: 'partly', offered: 'One day', why: '' },
    ];
    expect(wrong.some(isGood)).toBe(false);
  });
});

describe('answering an agency', () => {
  test('wants the undecided needs named: no more and no fewer', () => {
    const these = [decided, { ...undecided, need: aNeed({ need: 'r2' }) }];
    expect(answerNeeds(these, { undecided: [], on })).toEqual({ ok: false, because: 'needs-undecided' });
    expect(answerNeeds(these, { undecided: ['r2', 'r1'], on }).ok).toBe(false);
    expect(answerNeeds(these, { undecided: ['r2'], on })).toEqual({
      ok: true,
      value: { kind: 'needs-answered', answer: 1, decided: 1, undecided: 1, on },
    });
  });

  test('is done again only with something new', () => {
    expect(answerNeeds([told], { undecided: [], on })).toEqual({ ok: false, because: 'nothing-to-answer' });
    expect(answerNeeds([undecided], { undecided: ['r1'], on }).ok).toBe(false);
    const anew = { ...told, decision: aNeedDecision({ decidedAt: later.at, sequence: 2 }) };
    expect(answerNeeds([anew], { undecided: [], on })).toMatchObject({ value: { answer: 2 } });
  });
});

test('each need finds its own decision and its own agency’s answer', () => {
  const needs = [aNeed(), aNeed({ agencyId: 'council' }), aNeed({ need: 'r2' })];
  expect(needsWithDecisions(needs, [aNeedDecision()], [answered])).toEqual([
    { need: needs[0], decision: aNeedDecision(), answered },
    { need: needs[1], decision: undefined, answered: undefined },
    { need: needs[2], decision: undefined, answered },
  ]);
});
