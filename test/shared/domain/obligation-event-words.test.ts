import { describe, expect, test } from 'vitest';
import type { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import { eventInWords, reasonOf } from '../../../shared/domain/obligation-event-words.ts';

const on = '2027-02-01';
const due = '2027-02-12';
const [digest, reason] = ['a'.repeat(64), 'text-1'];
const decided = { decision: 'd', by: 'board', met: due, supersedes: null, on } as const;
const moderated = { version: 1, on, section: 'standard-5', question: null, grade: 'partly-met' };
const redacted = { redaction: 'r', version: 2, from: digest, to: digest, on, reason };

const told: readonly [event: ObligationEvent, words: string][] = [
  [
    { kind: 'asked', due, on, submissionId: 's', variant: 'full' },
    'Asked for the return, due Friday 12 February 2027',
  ],
  [
    { kind: 'asked', due: null, on, submissionId: 's', variant: 'full' },
    'Asked for the return, due day to be confirmed',
  ],
  [{ kind: 'due-set', due, on }, 'Due day set to Friday 12 February 2027'],
  [{ kind: 'time-asked-for', until: due, on, reason }, 'Asked for more time, until Friday 12 February 2027'],
  [
    { kind: 'time-refused', until: due, on, reason },
    'More time, until Friday 12 February 2027, was not given',
  ],
  [{ kind: 'extended', due, on, reason }, 'Given more time, until Friday 12 February 2027'],
  [{ kind: 'exempted', on, reason }, 'Excused from this round'],
  [{ kind: 'exemption-lifted', on }, 'No longer excused: the return is owed again'],
  [{ kind: 'received', version: 1, on, digest }, 'Return received'],
  [{ kind: 'received', version: 2, on, digest }, 'Return received again, as version 2'],
  [
    { kind: 'met-with-return', submission: 's', on },
    'The agency answers with a return that it has written already',
  ],
  [{ kind: 'version-shared', version: 2, on, digest }, 'The agency shared version 2'],
  [{ kind: 'review-handed-over', on, to: 'person' }, 'Review handed over to the substitute'],
  [{ kind: 'review-started', version: 1, on }, 'Review started'],
  [
    { kind: 'sent-back', version: 1, on, due, questions: ['1.1'], reason },
    'Sent back with one question, to be answered by Friday 12 February 2027',
  ],
  [
    { kind: 'sent-back', version: 1, on, due, questions: ['1.1', '1.2'], reason },
    'Sent back with 2 questions, to be answered by Friday 12 February 2027',
  ],
  [
    { kind: 'send-back-withdrawn', version: 1, on, reason: null },
    'The questions sent back were withdrawn: the return stays as it was',
  ],
  [{ kind: 'moderated', ...moderated }, 'Standard 5: the board finds “partly met”'],
  [
    { kind: 'moderated', ...moderated, question: '5.3', grade: null },
    'Standard 5, question 5.3: the board’s own grade taken back',
  ],
  [{ kind: 'feedback-due-set', due, on }, 'Feedback promised by Friday 12 February 2027'],
  [{ kind: 'feedback-issued', version: 1, on, digest }, 'Feedback issued'],
  [{ kind: 'feedback-acknowledged', on }, 'Feedback acknowledged by the agency'],
  [{ kind: 'feedback-answered', on }, 'Feedback answered by the agency'],
  [{ kind: 'decided', ...decided }, 'Decision of the board of Friday 12 February 2027 recorded'],
  [
    { kind: 'decided', ...decided, by: 'panel', supersedes: 'c' },
    'Decision of the joint panel of Friday 12 February 2027 corrected',
  ],
  [{ kind: 'needs-answered', answer: 1, decided: 3, undecided: 0, on }, 'Needs answered'],
  [
    { kind: 'needs-answered', answer: 1, decided: 2, undecided: 1, on },
    'Needs answered, 1 of 3 still undecided',
  ],
  [
    { kind: 'redacted', how: 'hidden', ...redacted },
    'Words hidden, to be looked at for redaction (version 2)',
  ],
  [{ kind: 'redacted', how: 'restored', ...redacted }, 'Hidden words put back (version 2)'],
  [
    { kind: 'redacted', how: 'erased', ...redacted },
    'Words erased for ever, and the document issued again (version 2)',
  ],
  [
    { kind: 'received-as-file', offer: 'o', parts: 1, on },
    'Came as a file; the agency has not confirmed it yet',
  ],
  [
    { kind: 'file-settled', offer: 'o', how: 'taken', on, reason: null },
    'The agency confirmed the file and took it over',
  ],
  [
    { kind: 'file-settled', offer: 'o', how: 'declined', on, reason },
    'The agency did not take the file over',
  ],
  [
    { kind: 'file-settled', offer: 'o', how: 'withdrawn', on, reason: null },
    'The file was taken back by the board',
  ],
  [{ kind: 'closed', on }, 'Closed'],
  [{ kind: 'round-withdrawn', on, reason }, 'The board withdrew the round: nothing is owed'],
  [{ kind: 'reopened', on, to: 'answered', issuedOn: due }, 'Closing taken back'],
];

describe('the history of a return in words', () => {
  test.each(told)('%o', (event, words) => {
    expect(eventInWords(event)).toBe(words);
  });

  test('a reason is named by its text where there is one', () => {
    expect(reasonOf({ kind: 'exempted', on, reason })).toBe(reason);
    expect(reasonOf({ kind: 'send-back-withdrawn', version: 1, on, reason: null })).toBeNull();
    expect(reasonOf({ kind: 'closed', on })).toBeNull();
  });
});
