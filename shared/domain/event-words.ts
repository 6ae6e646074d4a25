import { dayInWords } from './day.ts';
import type { ObligationEvent } from './obligation-event.ts';
import type { SubmissionEvent } from './submission-event.ts';

/** What happened, as one line of an agency’s history. */
export function eventInWords(event: ObligationEvent | SubmissionEvent): string {
  switch (event.kind) {
    case 'asked':
      return event.due === null
        ? 'Asked; the due day is to be confirmed'
        : `Asked, due ${dayInWords(event.due)}`;
    case 'due-set':
      return `Due day set to ${dayInWords(event.due)}`;
    case 'time-asked-for':
      return `The agency asked for time until ${dayInWords(event.until)}`;
    case 'extended':
      return `Given more time, until ${dayInWords(event.due)}`;
    case 'exempted':
      return 'Exempt from this round';
    case 'exemption-lifted':
      return 'Exemption taken back';
    case 'received':
      return `Version ${event.version} received`;
    case 'review-started':
      return `Review of version ${event.version} begun`;
    case 'sent-back':
      return `Sent back: ${event.questions.length === 1 ? '1 question' : `${event.questions.length} questions`}`;
    case 'feedback-issued':
      return `Feedback on version ${event.version} issued`;
    case 'feedback-answered':
      return 'The agency answered the feedback';
    case 'closed':
      return 'Closed';
    case 'created':
      return 'Return laid out for the agency';
    case 'started':
      return 'First answer saved';
    case 'ready':
      return 'Marked as ready for sign-off';
    case 'taken-back':
      return 'Taken back from sign-off';
    case 'declined':
      return 'The signatory declined to sign';
    case 'submitted':
      return event.outside
        ? `Version ${event.version} submitted, approved outside the portal; receipt ${event.receipt}`
        : `Version ${event.version} signed and submitted; receipt ${event.receipt}`;
    case 'reopened':
      return 'Opened again for the next version';
  }
}

/** The text that an event names, if it gives a reason. */
export const reasonOf = (event: ObligationEvent | SubmissionEvent): string | undefined =>
  'reason' in event ? event.reason : undefined;
