import { dayInLondon, daysBetween } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/day.ts';
import { dayInShort, dayInWords } from '../../shared/domain/day-in-words.ts';
import type { Row } from './letter.ts';
import type { MailFacts, ReturnFacts } from './mail-facts.ts';

/** “1 other plan”, “2 other plans”. */
export const some = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const days = (n: number): string => some(n, 'day', 'days');

const cut = (text: string, most: number): string => `${text.slice(0, most - 1).trimEnd()}…`;

/** At most `most` characters with an ellipsis, for a subject on a telephone; the year at the end of a title stays. */
export function clipped(text: string, most = 50): string {
  if (text.length <= most) return text;
  const [year = ''] = / \S*\d{4}\S*$/.exec(text) ?? [];
  return year.length > 12 ? cut(text, most) : `${cut(text, most - year.length)}${year}`;
}

/** “in 7 days”, “today”, “3 days ago”. */
export function countedFrom(today: Day, day: Day): string {
  const left = daysBetween(today, day);
  if (left === 0) return 'today';
  return left > 0 ? `in ${days(left)}` : `${days(-left)} ago`;
}

/** “Friday 29 January 2027, in 7 days”, or that there is no day yet. */
export const dueInWords = (due: Day | null, today: Day): string =>
  due === null ? 'To be confirmed' : `${dayInWords(due)}, ${countedFrom(today, due)}`;

/** “12 of 40 questions answered”. */
export function progressInWords({ stage, progress }: ReturnFacts['obligation']): string {
  if (stage === 'ready') return 'Ready for sign-off';
  if (stage === 'not-started') return 'Not started';
  return `${progress.answered} of ${progress.asked} questions answered`;
}

/** At the end of a subject: “, due Fri 29 Jan 2027”. */
export function dueAtTheEnd(due: Day | null, today: Day): string {
  if (due === null) return ', day to be confirmed';
  return due < today ? `, overdue since ${dayInShort(due)}` : `, due ${dayInShort(due)}`;
}

/** In a subject: “is due on Fri 29 Jan 2027”. */
export function dueForSubject(due: Day | null, today: Day): string {
  if (due === null) return 'due day to be confirmed';
  if (due === today) return `is due today, ${dayInShort(due)}`;
  return `${due < today ? 'was' : 'is'} due on ${dayInShort(due)}`;
}

export const todayOf = ({ at }: MailFacts): Day => dayInLondon(at);

/** Where the return itself is opened. */
export const pathOf = ({ agencyId, submissionId }: ReturnFacts['obligation']): string =>
  `/agency/${agencyId}/returns/${submissionId}`;

/** Where an agency reads the board’s feedback on its return. */
export const feedbackPathOf = ({ agencyId, roundId }: ReturnFacts['obligation']): string =>
  `/agency/${agencyId}/rounds/${roundId}/feedback`;

/** Where the board’s staff have the return. */
export const boardPathOf = ({ boardId, roundId, agencyId }: ReturnFacts['obligation']): string =>
  `/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`;

/** A day that is past is left at that: the mail is not about being late. */
const dayAhead = (due: Day | null, today: Day): string =>
  due !== null && due < today ? dayInWords(due) : dueInWords(due, today);

/** The rows of a mail about one return: which, whose, by when. */
export const rowsOf = ({ round, board, obligation }: ReturnFacts, today: Day, ...more: Row[]): Row[] => [
  { what: 'Return', lines: [round.title] },
  { what: 'Asked by', lines: [board.name] },
  { what: 'Agency', lines: [obligation.agencyName] },
  { what: 'Due', lines: [dayAhead(obligation.due, today)] },
  ...more,
];
