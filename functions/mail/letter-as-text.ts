import type { Letter, Row } from './letter.ts';
import type { Signature } from './signature.ts';

const set = ({ what, lines }: Row): string =>
  lines.length === 1
    ? `  ${what}: ${lines[0]}`
    : [`  ${what}`, ...lines.map((line) => `    ${line}`)].join('\n');

/** The plain-text twin: the same words in the same order. */
export function letterAsText(letter: Letter, name: string, link: string, signature: Signature): string {
  const spaced = letter.rows.some(({ lines }) => lines.length > 2) ? '\n\n' : '\n';
  const parts = [
    `Dear ${name},`,
    ...letter.opening,
    letter.rows.map(set).join(spaced),
    ...(letter.more > 0 ? [`and ${letter.more} more`] : []),
    `${letter.action.words}:\n${link}`,
    ...letter.closing,
    signature.join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}
