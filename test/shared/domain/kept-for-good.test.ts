import { describe, expect, test } from 'vitest';
import { Message, messageStateWords } from '../../../shared/domain/message.ts';
import { Obligation } from '../../../shared/domain/obligation.ts';
import { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import { foldObligation } from '../../../shared/domain/obligation-fold.ts';
import { plannedMessage } from '../../../shared/domain/planned-message.ts';
import { SubmissionFacts } from '../../../shared/domain/submission.ts';
import { SubmissionEvent } from '../../../shared/domain/submission-event.ts';
import { foldSubmission } from '../../../shared/domain/submission-fold.ts';
import { anObligation } from '../../builders/an-obligation.ts';

const on = '2026-11-20';
const at = '2026-11-20T10:00:00.000Z';
const about = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };

describe('an event of the ledger', () => {
  const ofObligation: ObligationEvent[] = [
    { kind: 'asked', due: null, on, submissionId: 's', variant: 'full' },
    { kind: 'due-set', due: '2027-01-29', on },
    { kind: 'time-asked-for', until: '2027-02-12', on, reason: 'text-1' },
    { kind: 'time-refused', until: '2027-02-12', on, reason: 'text-3' },
    { kind: 'extended', due: '2027-02-12', on, reason: 'text-2' },
    { kind: 'received-as-file', offer: 'file-1', parts: 1, on },
    { kind: 'file-settled', offer: 'file-1', how: 'declined', on, reason: 'text-4' },
    { kind: 'received', version: 1, on, digest: 'd' },
  ];
  const ofSubmission: SubmissionEvent[] = [
    { kind: 'created', edition: 'e', variant: 'full' },
    { kind: 'started', at },
    { kind: 'ready', by: 'sam', at },
    { kind: 'submitted', by: 'kim', at, version: 1, receipt: 'r', digest: 'd', outside: false },
  ];

  test('reads back as it was written', () => {
    expect(ofObligation.map((event) => ObligationEvent.parse(event))).toEqual(ofObligation);
    expect(ofSubmission.map((event) => SubmissionEvent.parse(event))).toEqual(ofSubmission);
  });

  test('has no place for a text, a name or anything else that must stay erasable', () => {
    for (const event of ofObligation) {
      expect(ObligationEvent.safeParse({ ...event, note: 'Their lead is off sick' }).success).toBe(false);
    }
    for (const event of ofSubmission) {
      expect(SubmissionEvent.safeParse({ ...event, name: 'Sam Smith' }).success).toBe(false);
    }
  });

  test('of a kind that nobody has agreed is refused', () => {
    expect(ObligationEvent.safeParse({ kind: 'forgotten', on }).success).toBe(false);
    expect(SubmissionEvent.safeParse({ kind: 'forgotten', at }).success).toBe(false);
  });

  test('folds with the others to facts that the row can hold', () => {
    expect(Obligation.parse(anObligation(foldObligation(ofObligation)))).toMatchObject({
      state: { kind: 'received', version: 1 },
      due: '2027-02-12',
      extendedFrom: '2027-01-29',
    });
    expect(SubmissionFacts.parse(foldSubmission(ofSubmission))).toMatchObject({
      state: { kind: 'submitted', version: 1, receipt: 'r' },
      startedAt: at,
      versions: 1,
    });
  });
});

describe('a message', () => {
  const content = { kind: 'due-changed', about, due: '2027-01-29' } as const;
  const planned = plannedMessage({ id: 'm', to: { personId: 'sam', email: 'sam@example.org' }, content, at });

  test('is about one return at least, and about days that there are', () => {
    expect(Message.parse(planned)).toEqual(planned);
    expect(Message.safeParse({ ...planned, content: { kind: 'due-changed', due: on } }).success).toBe(false);
    expect(Message.safeParse({ ...planned, content: { ...content, due: '2027-02-30' } }).success).toBe(false);
  });

  test('never says that somebody has read it: the furthest we know is their mail server', () => {
    expect(messageStateWords.delivered).toBe('Accepted by their mail server');
    expect(Object.values(messageStateWords).join()).not.toMatch(/read|received|seen/i);
  });
});
