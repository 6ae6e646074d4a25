/** A cell that a spreadsheet would run as a formula is made text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

/** Lines of cells as a CSV file that spreadsheets open rightly: a byte order mark, quotes, CRLF (RFC 4180). */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
