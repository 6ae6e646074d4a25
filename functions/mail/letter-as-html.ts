import { escaped } from './escaped.ts';
import type { Letter, Row } from './letter.ts';
import { mailStyles } from './mail-styles.ts';
import type { Signature } from './signature.ts';

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const lines = (all: readonly string[]): string => all.map(escaped).join('<br>');

const row = ({ what, lines: all }: Row): string =>
  `<tr><th scope="row">${escaped(what)}</th><td>${lines(all)}</td></tr>`;

/** One column of words with a table of facts; no picture, font or script comes from elsewhere. */
export function letterAsHtml(letter: Letter, name: string, link: string, signature: Signature): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(letter.subject)}</title>
<style>${mailStyles}</style>
</head>
<body>
<div class="letter">
${[
  paragraph(`Dear ${name},`),
  ...letter.opening.map(paragraph),
  `<table>\n<tbody>\n${letter.rows.map(row).join('\n')}\n</tbody>\n</table>`,
  ...(letter.more > 0 ? [paragraph(`and ${letter.more} more`)] : []),
  `<p><a class="action" href="${escaped(link)}">${escaped(letter.action.words)}</a></p>`,
  ...letter.closing.map(paragraph),
  `<p>${lines(signature)}</p>`,
].join('\n')}
</div>
</body>
</html>
`;
}
