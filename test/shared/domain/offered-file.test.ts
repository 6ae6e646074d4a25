import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../shared/domain/next-step.ts';
import type { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import { eventInWords, reasonOf } from '../../../shared/domain/obligation-event-words.ts';
import { applyToObligation, foldObligation } from '../../../shared/domain/obligation-fold.ts';
import { offerFile, settleFile } from '../../../shared/domain/offer-steps.ts';
import { dueStep, stepsAhead } from '../../../shared/domain/reminder-plan.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import { stateOfReturn } from '../../../shared/domain/state-of-return.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const on = '2027-01-22';
const came: ObligationEvent = { kind: 'received-as-file', offer: 'file-1', parts: 2, on };
const asked: ObligationEvent = {
  kind: 'asked',
  due: '2027-01-29',
  on: '2026-11-02',
  submissionId: 's',
  variant: 'full',
};
const waiting = anObligation({ offered: { id: 'file-1', on, parts: 2 } });

describe('a return that came as a file', () => {
  test('is an offer: it stops the reminders, and counts as nothing else', () => {
    expect(dueStep(anObligation(), allReminderRules, on)).toBeDefined();
    expect(dueStep(waiting, allReminderRules, on)).toBeUndefined();
    expect(stepsAhead(waiting, allReminderRules, '2026-12-01')).toEqual([]);
    expect(stateOfReturn(waiting)).toBe('not-started');
    expect(nextStep(waiting, allReminderRules, on)).toEqual({ kind: 'confirm-file', on });
  });

  test('waits alone, and only while something is owed', () => {
    const file = { offer: 'file-2', parts: 1 };
    expect(offerFile(anObligation(), file, on)).toEqual({
      ok: true,
      value: { kind: 'received-as-file', offer: 'file-2', parts: 1, on },
    });
    expect(offerFile(waiting, file, on)).toEqual({ ok: false, because: 'file-waits' });
    expect(offerFile(aReceivedObligation(), file, on)).toEqual({ ok: false, because: 'already-received' });
    expect(offerFile(anObligation({ exemptOn: on }), file, on)).toEqual({
      ok: false,
      because: 'already-received',
    });
  });

  test('is settled once, under its own name; then reminders go on, and those that fell meanwhile are not made up for', () => {
    const settled = settleFile(waiting, { offer: 'file-1', how: 'declined', reason: 'text-1' }, '2027-01-28');
    if (!settled.ok) throw new Error(settled.because);
    const facts = foldObligation([asked, came, settled.value]);
    expect(facts).toMatchObject({ offered: null, dueSetOn: '2027-01-28' });
    expect(dueStep(anObligation(facts), allReminderRules, '2027-01-28')).toBeUndefined();
    expect(dueStep(anObligation(facts), allReminderRules, '2027-01-29')).toBeDefined();
    const again = { offer: 'file-1', how: 'taken', reason: null } as const;
    expect(settleFile(facts, again, on)).toEqual({ ok: false, because: 'no-file' });
    expect(settleFile(waiting, { ...again, offer: 'file-9' }, on)).toEqual({ ok: false, because: 'no-file' });
  });

  test.each<ObligationEvent>([
    { kind: 'received', version: 1, on, digest: 'd' },
    { kind: 'exempted', on, reason: 'text' },
  ])('is gone once the return is $kind', (event) => {
    const facts = foldObligation([asked, came]);
    expect(facts.offered).toEqual({ id: 'file-1', on, parts: 2 });
    expect(applyToObligation(facts, event).offered).toBeNull();
  });

  test('stands in the history in words', () => {
    expect(eventInWords(came)).toBe('Came as a file; the agency has not confirmed it yet');
    const settled = (how: 'taken' | 'declined' | 'withdrawn', reason: string | null): ObligationEvent => ({
      kind: 'file-settled',
      ...{ offer: 'file-1', how, on, reason },
    });
    expect(eventInWords(settled('taken', null))).toBe('The agency confirmed the file and took it over');
    expect(eventInWords(settled('declined', 'text'))).toBe('The agency did not take the file over');
    expect(eventInWords(settled('withdrawn', null))).toBe('The file was taken back by the board');
    expect([reasonOf(came), reasonOf(settled('declined', 'text'))]).toEqual([null, 'text']);
  });
});
