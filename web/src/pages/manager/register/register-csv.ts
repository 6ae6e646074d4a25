import type { RegisterRow } from './register-rows.ts';

const heading = ['Agency', 'State', 'Due', 'Days late', 'Answered', 'Asked', 'Last contact', 'Next step'];

/** A cell that a spreadsheet would run as a formula is made text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

const cells = (row: RegisterRow): string[] => [
  row.agency,
  row.stateWords,
  row.due ?? 'To be confirmed',
  String(row.daysLate),
  String(row.answered),
  String(row.asked),
  row.lastContact,
  row.nextStep,
];

/** The rows as a CSV file that spreadsheets open rightly, due days so that they sort: a byte order mark, quotes, CRLF (RFC 4180). */
export const registerCsv = (rows: readonly RegisterRow[]): string =>
  `\uFEFF${[heading, ...rows.map(cells)].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
