import { dayInWords } from './day-in-words.ts';
import type { ObligationEvent } from './obligation-event.ts';

/** Ids and keys are words with hyphens: “standard-5” reads “Standard 5”. */
const asWords = (id: string): string => id.replaceAll('-', ' ');

function moderatedInWords({
  section,
  question,
  grade,
}: Extract<ObligationEvent, { kind: 'moderated' }>): string {
  const whole = asWords(section);
  const what = `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}${question === null ? '' : `, question ${question}`}`;
  return grade === null
    ? `${what}: the board’s own grade taken back`
    : `${what}: the board finds “${asWords(grade)}”`;
}

const redactedInWords = {
  hidden: 'Words hidden, to be looked at for redaction',
  restored: 'Hidden words put back',
  erased: 'Words erased for ever, and the document issued again',
} as const;

const settledInWords = {
  taken: 'The agency confirmed the file and took it over',
  declined: 'The agency did not take the file over',
  withdrawn: 'The file was taken back by the board',
} as const;

/** What happened to a return, as one line of its history. */
export function eventInWords(event: ObligationEvent): string {
  switch (event.kind) {
    case 'asked':
      return event.due === null
        ? 'Asked for the return, due day to be confirmed'
        : `Asked for the return, due ${dayInWords(event.due)}`;
    case 'due-set':
      return `Due day set to ${dayInWords(event.due)}`;
    case 'time-asked-for':
      return `Asked for more time, until ${dayInWords(event.until)}`;
    case 'time-refused':
      return `More time, until ${dayInWords(event.until)}, was not given`;
    case 'extended':
      return `Given more time, until ${dayInWords(event.due)}`;
    case 'exempted':
      return 'Excused from this round';
    case 'exemption-lifted':
      return 'No longer excused: the return is owed again';
    case 'received':
      return event.version === 1 ? 'Return received' : `Return received again, as version ${event.version}`;
    case 'met-with-return':
      return 'The agency answers with a return that it has written already';
    case 'version-shared':
      return `The agency shared version ${event.version}`;
    case 'review-handed-over':
      return 'Review handed over to the substitute';
    case 'review-started':
      return 'Review started';
    case 'sent-back':
      return `Sent back with ${event.questions.length === 1 ? 'one question' : `${event.questions.length} questions`}, to be answered by ${dayInWords(event.due)}`;
    case 'send-back-withdrawn':
      return 'The questions sent back were withdrawn: the return stays as it was';
    case 'moderated':
      return moderatedInWords(event);
    case 'feedback-due-set':
      return `Feedback promised by ${dayInWords(event.due)}`;
    case 'feedback-issued':
      return 'Feedback issued';
    case 'feedback-acknowledged':
      return 'Feedback acknowledged by the agency';
    case 'feedback-answered':
      return 'Feedback answered by the agency';
    case 'decided': {
      const whose = event.by === 'board' ? 'of the board' : 'of the joint panel';
      return `Decision ${whose} of ${dayInWords(event.met)} ${event.supersedes === null ? 'recorded' : 'corrected'}`;
    }
    case 'needs-answered':
      return event.undecided === 0
        ? 'Needs answered'
        : `Needs answered, ${event.undecided} of ${event.decided + event.undecided} still undecided`;
    case 'redacted':
      return `${redactedInWords[event.how]} (version ${event.version})`;
    case 'received-as-file':
      return 'Came as a file; the agency has not confirmed it yet';
    case 'file-settled':
      return settledInWords[event.how];
    case 'closed':
      return 'Closed';
    case 'round-withdrawn':
      return 'The board withdrew the round: nothing is owed';
    case 'reopened':
      return 'Closing taken back';
  }
}

/** The text in which somebody said why, if the event names one. */
export const reasonOf = (event: ObligationEvent): string | null => ('reason' in event ? event.reason : null);
