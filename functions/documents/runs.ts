import type { HasSign } from './font-signs.ts';

/** A stretch of text that one font file can print; `font` is its place in the list. */
export type Run = { readonly font: number; readonly text: string };

/** A text cut into runs; `whole` says whether every sign of it is printed. */
export type Runs = { readonly runs: readonly Run[]; readonly whole: boolean };

const lineEnds = /\r\n?|[\u2028\u2029\u0085]/g;
/** Joiners, marks of direction and the like: they print nothing by themselves. */
const printsNothing = /^\p{Cf}$/u;
const space = /^\p{Zs}$/u;
const mark = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u;
const picture = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Component}\p{M}\p{Cf}]+$/u;

/** A word that no line can hold, such as an address; a line takes some fifty signs at least. */
const tooLong = /[^\s]{60,}/g;
const piece = /[^\s]{40}/gu;

/** Signs that Word and people put into texts and the typeface lacks, as they are written without them. */
const spelled: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '–',
  '≤': '<=',
  '≥': '>=',
  '≠': 'not equal to',
  '≈': 'about',
  '→': '->',
  '⇒': '=>',
  '←': '<-',
  '✓': '[yes]',
  '✔': '[yes]',
  '✗': '[no]',
  '✘': '[no]',
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '●': '•',
  '○': '•',
  '■': '•',
  '▪': '•',
  '\uf0b7': '•',
};

const inFull = new Intl.NumberFormat('en-GB');

const isPicture = (signs: string): boolean => picture.test(signs.replaceAll(/\s/gu, ''));

/** What stands in print for signs that the typeface lacks. The text itself travels beside it, for readers and for copying. */
function standIn(signs: string): string {
  if (isPicture(signs)) return '[emoji]';
  const count = [...signs].filter((sign) => !mark.test(sign) && !space.test(sign)).length;
  return `[${inFull.format(count)} ${count === 1 ? 'sign' : 'signs'} of another script]`;
}

/** Cuts a text into stretches of one font each; what no font has is spelled or named, never printed as an empty box. */
export function runsOf(text: string, fonts: readonly HasSign[]): Runs {
  const runs: { font: number; text: string }[] = [];
  const printable = text.replaceAll(tooLong, (word) => word.replaceAll(piece, '$& '));
  let missing = '';
  let whole = printable === text;

  const add = (font: number, words: string): void => {
    const last = runs.at(-1);
    if (last?.font === font) last.text += words;
    else runs.push({ font, text: words });
  };
  const settleMissing = (): void => {
    if (missing === '') return;
    const ending = /\s*$/u.exec(missing)?.[0] ?? '';
    add(0, standIn(missing.slice(0, missing.length - ending.length)) + ending);
    missing = '';
    whole = false;
  };
  const replace = (words: string): void => {
    settleMissing();
    add(0, words);
    whole = false;
  };
  const miss = (sign: string): void => {
    if (missing !== '' && isPicture(missing) !== isPicture(sign)) settleMissing();
    missing += sign;
  };

  for (const sign of printable.normalize('NFC').replaceAll(lineEnds, '\n').replaceAll('\t', '    ')) {
    const codePoint = sign.codePointAt(0) ?? 0;
    // The font in use goes on as long as it can, so that a word is not cut for a space or a full stop.
    const current = runs.at(-1)?.font ?? 0;
    const font = fonts[current]?.(codePoint) ? current : fonts.findIndex((has) => has(codePoint));
    const words = spelled[sign];
    if (missing !== '' && (mark.test(sign) || space.test(sign))) missing += sign;
    else if (sign === '\n' || font >= 0) {
      settleMissing();
      add(font < 0 ? current : font, sign);
    } else if (words !== undefined) replace(words);
    else if (space.test(sign)) add(current, ' ');
    else if (mark.test(sign)) whole &&= printsNothing.test(sign);
    else miss(sign);
  }
  settleMissing();
  return { runs, whole };
}
