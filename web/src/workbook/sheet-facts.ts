import { numberStyles } from './number-formats.ts';
import type { SheetFacts } from './read-cells.ts';
import type { Parts } from './unpack.ts';
import { all, parseXml, textOf } from './xml.ts';

/** What all sheets of a workbook share: its texts, and how its numbers are meant. */
export function sheetFacts(parts: Parts, from1904: boolean): SheetFacts {
  const strings = parts.part('xl/sharedStrings.xml');
  return {
    shared: strings === undefined ? [] : all(parseXml(strings), 'si').map(textOf),
    ...numberStyles(parts.part('xl/styles.xml')),
    from1904,
  };
}

/** The ranges of a sheet that are merged: “A2:A3”. */
export const mergedIn = (sheet: Document): string[] =>
  all(sheet, 'mergeCell').map((each) => each.getAttribute('ref') ?? '');
