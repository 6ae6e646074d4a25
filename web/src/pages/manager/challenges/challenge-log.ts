import {
  type Challenge,
  type ChallengeStanding,
  challengeStanding,
  challengeStates,
  pinInWords,
} from '../../../../../shared/domain/challenge.ts';
import type { Day } from '../../../../../shared/domain/day.ts';

/** What the log shows. It lives in the address, so that it can be kept and sent. */
export type LogView = {
  readonly show: Show;
  /** An agency’s id; '' for all. */
  readonly agency: string;
  readonly find: string;
};

const shows = {
  all: 'All',
  open: 'Open',
  overdue: 'Overdue',
  answered: 'Answered, to be closed',
  closed: 'Closed',
} as const;
type Show = keyof typeof shows;

export const showOptions = (Object.keys(shows) as Show[]).map((value) => ({ value, label: shows[value] }));

const isShow = (text: string | null): text is Show => text !== null && Object.hasOwn(shows, text);

export function viewOf(search: URLSearchParams): LogView {
  const show = search.get('show');
  return {
    show: isShow(show) ? show : 'all',
    agency: search.get('agency') ?? '',
    find: search.get('find') ?? '',
  };
}

export function searchOf({ show, agency, find }: LogView): URLSearchParams {
  const search = new URLSearchParams();
  if (show !== 'all') search.set('show', show);
  if (agency !== '') search.set('agency', agency);
  if (find !== '') search.set('find', find);
  return search;
}

/** “Open” is whatever the board still waits for, overdue ones too. */
const holds: Record<Show, (standing: ChallengeStanding) => boolean> = {
  all: () => true,
  open: (standing) => ['waiting', 'open', 'overdue'].includes(standing),
  overdue: (standing) => standing === 'overdue',
  answered: (standing) => standing === 'answered',
  closed: (standing) => standing === 'closed',
};

const wordsIn = ({ number, asks, agencyName, pin, outcome, ownerRole }: Challenge): string =>
  [`challenge ${number}`, asks, agencyName, pinInWords(pin), outcome, ownerRole]
    .join(' ')
    .toLocaleLowerCase('en-GB');

/** The challenges to show, in the order they came: the latest first. */
export const shownOf = (all: readonly Challenge[], view: LogView, today: Day): Challenge[] => {
  const wanted = view.find.trim().toLocaleLowerCase('en-GB');
  return all
    .filter((each) => holds[view.show](challengeStanding(each, today)))
    .filter(({ agencyId }) => view.agency === '' || agencyId === view.agency)
    .filter((each) => wordsIn(each).includes(wanted));
};

/** The agencies that the log names, by name. */
export const agenciesIn = (all: readonly Challenge[]): { value: string; label: string }[] =>
  [...new Map(all.map(({ agencyId, agencyName }) => [agencyId, agencyName]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));

const heading = [
  'Number',
  'Agency',
  'Return',
  'About',
  'Question',
  'For',
  'Raised by',
  'Raised on',
  'Sent on',
  'Answer by',
  'State',
  'What changed',
  'Closed on',
];

/** A cell that a spreadsheet would run as a formula is made text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

const cells =
  (today: Day) =>
  (each: Challenge): string[] => [
    String(each.number),
    each.agencyName,
    each.roundTitle,
    pinInWords(each.pin) ?? '',
    each.asks,
    each.ownerRole ?? '',
    `${each.raisedBy.name}, ${each.raisedBy.role}`,
    each.raisedAt.slice(0, 10),
    each.sentOn ?? '',
    each.answerBy ?? '',
    challengeStates[challengeStanding(each, today)].words,
    each.outcome ?? '',
    each.closedOn ?? '',
  ];

/** The log as a CSV file that spreadsheets open rightly: a byte order mark, quotes, CRLF (RFC 4180). */
export const challengeCsv = (challenges: readonly Challenge[], today: Day): string =>
  `\uFEFF${[heading, ...challenges.map(cells(today))].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
