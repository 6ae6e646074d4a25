import { describe, expect, test } from 'vitest';
import { type Agency, changedAgency } from '../../../shared/domain/agency.ts';
import type { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import { eventInWords, reasonOf } from '../../../shared/domain/obligation-event-words.ts';
import { awaitsDueDay } from '../../../shared/domain/obligation-steps.ts';
import { askedOnce, checkAsked, newRound, stillOpen } from '../../../shared/domain/round.ts';
import { aRound } from '../../builders/a-round.ts';
import { anObligation } from '../../builders/an-obligation.ts';

describe('whom a round asks', () => {
  const from = { agencies: ['police', 'council'], variants: ['full', 'small'] };

  test('is on the board’s list, in a variant of the form, each once', () => {
    const police = { agencyId: 'police', variant: 'full' };
    expect(checkAsked([police], from)).toEqual({ ok: true, value: [police] });
    expect(askedOnce([police, { ...police, variant: 'small' }])).toBe(false);
    expect(askedOnce([police, { agencyId: 'fire', variant: 'full' }])).toBe(true);
  });

  test.for([
    [[], 'no-agencies'],
    [[{ agencyId: 'fire', variant: 'full' }], 'unknown-agency'],
    [[{ agencyId: 'police', variant: 'enormous' }], 'unknown-variant'],
  ] as const)('%j is refused: %s', ([chosen, because]) => {
    expect(checkAsked(chosen, from)).toEqual({ ok: false, because });
  });
});

describe('a new round', () => {
  const { boardId, form, edition, title, opens, due, feedbackDue } = aRound();
  const made = { boardId, form, edition, opens, due, feedbackDue, by: 'ola', at: '2026-11-02T09:00:00.000Z' };

  test.for([
    [title, 'section-11-self-assessment-2026-1a2b'],
    ['  “Été” & après! ', 't-apr-s-1a2b'],
    ['عذر 🙂', 'round-1a2b'],
    ['x'.repeat(120), `${'x'.repeat(40)}-1a2b`],
  ] as const)('%s has the address %s', ([words, id]) => {
    expect(newRound({ ...made, title: words, suffix: '1a2b' })).toMatchObject({
      id,
      state: 'open',
      sequence: 1,
    });
  });

  test('is open until it is closed', () => {
    expect(stillOpen(aRound()).ok).toBe(true);
    expect(stillOpen(aRound({ state: 'closed' }))).toEqual({ ok: false, because: 'round-closed' });
  });
});

describe('the round’s due day', () => {
  const due = '2027-02-26';
  test.for([
    ['reaches whoever owes', {}, true],
    ['reaches whoever has none yet', { due: null }, true],
    ['has reached whoever has it', { due }, false],
    ['leaves what was granted beyond it', { due: '2027-03-31', extendedFrom: '2027-01-29' }, false],
    ['overtakes what was granted before it', { due: '2027-02-12', extendedFrom: '2027-01-29' }, true],
    ['leaves the exempt', { exemptOn: '2026-12-01' }, false],
    ['leaves what was received', { state: { kind: 'received', version: 1 } }, false],
  ] as const)('%s', ([, differing, awaits]) => {
    expect(awaitsDueDay(anObligation(differing), due)).toBe(awaits);
  });
});

describe('an agency that changes its name', () => {
  const agency: Agency = {
    id: 'icb',
    name: 'Thamesford CCG',
    kind: 'nhs-commissioner',
    units: [],
    formerNames: [],
  };
  const named = (name: string) => ({ name, kind: agency.kind, units: agency.units });

  test('keeps the former one, once, and not the one it takes up again', () => {
    const renamed = changedAgency(agency, named('Thamesford ICB'));
    expect(renamed.formerNames).toEqual(['Thamesford CCG']);
    expect(changedAgency(renamed, named('Thamesford ICB')).formerNames).toEqual(['Thamesford CCG']);
    expect(changedAgency(renamed, named('Thamesford CCG')).formerNames).toEqual(['Thamesford ICB']);
  });

  test('keeps twenty of them', () => {
    const formerNames = Array.from({ length: 20 }, (_, n) => `Name ${n}`);
    const renamed = changedAgency({ ...agency, formerNames }, named('Another'));
    expect(renamed.formerNames).toEqual(['Thamesford CCG', ...formerNames.slice(0, 19)]);
  });
});

describe('a line of a return’s history', () => {
  const on = '2026-11-02';
  const due = '2027-01-29';
  const lines: [ObligationEvent, string][] = [
    [
      { kind: 'asked', due, on, submissionId: 's', variant: 'full' },
      'Asked for the return, due Friday 29 January 2027',
    ],
    [
      { kind: 'asked', due: null, on, submissionId: 's', variant: 'full' },
      'Asked for the return, due day to be confirmed',
    ],
    [{ kind: 'due-set', due, on }, 'Due day set to Friday 29 January 2027'],
    [
      { kind: 'time-asked-for', until: due, on, reason: 'r' },
      'Asked for more time, until Friday 29 January 2027',
    ],
    [{ kind: 'extended', due, on, reason: 'r' }, 'Given more time, until Friday 29 January 2027'],
    [{ kind: 'exempted', on, reason: 'r' }, 'Excused from this round'],
    [{ kind: 'exemption-lifted', on }, 'No longer excused: the return is owed again'],
    [{ kind: 'received', version: 1, on, digest: 'd' }, 'Return received'],
    [{ kind: 'received', version: 2, on, digest: 'd' }, 'Return received again, as version 2'],
    [{ kind: 'review-started', version: 1, on }, 'Review started'],
    [
      { kind: 'sent-back', version: 1, on, due, questions: ['1.1'], reason: 'r' },
      'Sent back with one question, to be answered by Friday 29 January 2027',
    ],
    [
      { kind: 'sent-back', version: 1, on, due, questions: ['1.1', '1.2'], reason: 'r' },
      'Sent back with 2 questions, to be answered by Friday 29 January 2027',
    ],
    [
      { kind: 'moderated', version: 1, on, section: 'standard-5', question: null, grade: 'not-met' },
      'Standard 5: the board finds “not met”',
    ],
    [
      { kind: 'moderated', version: 1, on, section: 'standard-5', question: '5.1', grade: null },
      'Standard 5, question 5.1: the board’s own grade taken back',
    ],
    [{ kind: 'feedback-issued', version: 1, on }, 'Feedback issued'],
    [{ kind: 'feedback-answered', on }, 'Feedback answered by the agency'],
    [{ kind: 'closed', on }, 'Closed'],
  ];

  test.for(lines)('%j', ([event, words]) => {
    expect(eventInWords(event)).toBe(words);
    expect(reasonOf(event)).toBe('reason' in event ? 'r' : null);
  });
});
