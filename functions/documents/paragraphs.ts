import type { Element, Sheet, Style } from './sheet.ts';

/** A text of several paragraphs, each an element of its own; an empty line is a gap. */
export function paragraphs({ block, doc }: Sheet, under: Element, text: string, style: Style): void {
  for (const paragraph of text.split(/\r\n?|\n/)) {
    if (paragraph.trim() === '') doc.y += 5;
    else block(under, 'P', paragraph, { after: 2, ...style });
  }
}
