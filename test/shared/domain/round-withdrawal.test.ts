import { describe, expect, test } from 'vitest';
import { complianceOf } from '../../../shared/domain/compliance.ts';
import { applyToObligation } from '../../../shared/domain/obligation-fold.ts';
import { exempt, extend, receive } from '../../../shared/domain/obligation-steps.ts';
import { close, setDue, stillOpen } from '../../../shared/domain/round.ts';
import {
  withdrawObligation,
  withdrawRound,
  withdrawSubmission,
} from '../../../shared/domain/round-withdrawal.ts';
import { stateOfReturn } from '../../../shared/domain/state-of-return.ts';
import { shareVersion } from '../../../shared/domain/version-sharing.ts';
import { aRound } from '../../builders/a-round.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const why = { by: 'person', on: '2026-11-20', reason: 'Opened for the wrong year' };

describe('a round opened by mistake', () => {
  test('is withdrawn with a reason, and can then not be changed in any way', () => {
    const verdict = withdrawRound(aRound(), [anObligation()], why);
    expect(verdict).toMatchObject({ ok: true, value: { state: 'withdrawn', withdrawn: why } });
    if (!verdict.ok) return;
    const round = verdict.value;
    for (const change of [
      stillOpen(round),
      close(round),
      setDue(round, '2027-03-01', '2026-11-21'),
      withdrawRound(round, [], why),
    ])
      expect(change).toMatchObject({ because: 'round-withdrawn' });
  });

  test('stays where a return was sent in it, whatever became of that return; a closed one stays closed', () => {
    const sent = aReceivedObligation({ agencyId: 'council' });
    expect(withdrawRound(aRound(), [anObligation(), sent], why)).toMatchObject({
      because: 'round-has-returns',
    });
    const back = { ...sent, state: { kind: 'sent-back' as const, version: 1 } };
    expect(withdrawRound(aRound(), [back], why)).toMatchObject({ because: 'round-has-returns' });
    expect(withdrawRound(aRound({ state: 'closed' }), [], why)).toMatchObject({ because: 'round-closed' });
  });
});

describe('an obligation whose round is withdrawn', () => {
  const withdrawn = anObligation({
    ...applyToObligation(anObligation({ askedForUntil: '2027-03-01' }), {
      kind: 'round-withdrawn',
      on: '2026-11-20',
      reason: 'text',
    }),
  });

  test('is not owed, counts for nothing, and has no open request', () => {
    expect(stateOfReturn(withdrawn)).toBe('withdrawn');
    expect(withdrawn.askedForUntil).toBeNull();
    expect(complianceOf([withdrawn, aReceivedObligation()])).toMatchObject({
      asked: 2,
      expected: 1,
      received: { rate: 100 },
    });
  });

  test('takes no step any more', () => {
    const on = '2026-11-21';
    for (const step of [
      receive(withdrawn, 1, 'digest', on),
      extend(withdrawn, '2027-04-01', on, 'text'),
      exempt(withdrawn, on, 'text'),
      withdrawObligation(withdrawn, on, 'text'),
      shareVersion(withdrawn, { version: 1, digest: 'd', latest: 1 }, on),
    ])
      expect(step).toMatchObject({ because: 'round-withdrawn' });
  });

  test('that was received in the very moment stays received', () => {
    expect(withdrawObligation(aReceivedObligation(), '2026-11-20', 'text')).toMatchObject({
      because: 'already-received',
    });
  });
});

describe('a return', () => {
  const who = { by: 'person', at: '2026-11-20T10:00:00.000Z' };
  const draft = { state: { kind: 'draft' } } as const;

  test('ends with the last round that asks for it, and goes on while another board does', () => {
    const over = { roundId: 'a', withdrawn: { on: '2026-11-19', reason: 'Twice' } };
    expect(withdrawSubmission(draft, [{ roundId: 'a' }, { roundId: 'b' }], 'a', who)).toBeUndefined();
    expect(withdrawSubmission(draft, [over, { roundId: 'b' }], 'b', who)).toMatchObject({
      ok: true,
      value: { kind: 'withdrawn' },
    });
  });

  test('ends once, and not after it was sent', () => {
    const meets = [{ roundId: 'a' }];
    const ended = { state: { kind: 'withdrawn', at: who.at } } as const;
    expect(withdrawSubmission(ended, meets, 'a', who)).toMatchObject({ because: 'round-withdrawn' });
    const sent = { state: { kind: 'submitted', version: 1, receipt: 'R', digest: 'd', at: who.at } } as const;
    expect(withdrawSubmission(sent, meets, 'a', who)).toMatchObject({ because: 'already-submitted' });
  });
});
