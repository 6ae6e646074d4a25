import type { NotRead } from '../unpack.ts';
import { sectionsOf, type WorkbookOf } from './form-workbook.ts';
import { knowAgain } from './know-again.ts';
import type { ReadAnswer, WrongPlace } from './read-answer.ts';
import { readSection } from './read-section.ts';
import { type ReadSheet, readSheets } from './read-sheets.ts';
import { sheetNames } from './sheet-names.ts';

export type ReadForm =
  | {
      readonly ok: true;
      readonly answers: readonly ReadAnswer[];
      /** Values that cannot be taken. The rest can. */
      readonly wrong: readonly WrongPlace[];
    }
  | { readonly ok: false; readonly words: string; readonly places: readonly WrongPlace[] };

const refusal = (words: string, places: readonly WrongPlace[] = []): ReadForm => ({
  ok: false,
  words,
  places,
});

const mergedIn = (sheets: readonly ReadSheet[]): readonly WrongPlace[] =>
  sheets.flatMap(({ name, merged }) =>
    merged.map((range) => ({
      place: `Sheet ‘${name}’, cells ${range}`,
      words: 'are merged. Take the merging off, so that each cell stands for itself',
    })),
  );

function readKnown(sheets: readonly ReadSheet[], of: WorkbookOf): ReadForm {
  const again = knowAgain(sheets, of);
  if (!again.ok) return refusal(again.words);
  const names = sheetNames(of.edition);
  const read = sectionsOf(of, again.known.sections).flatMap((asked) => {
    const sheet = sheets.find(({ name }) => name === names.get(asked.section.id));
    return sheet === undefined ? [] : [{ sheet, ...readSection(sheet, asked, of, again.known) }];
  });
  const merged = mergedIn(read.map(({ sheet }) => sheet));
  if (merged.length > 0) return refusal('Some cells are merged.', merged);
  const moved = read.flatMap((each) => each.moved);
  if (moved.length > 0) return refusal('Rows or columns are not where the portal put them.', moved);
  const parts = read.flatMap((each) => each.parts);
  const placesOf = (kind: 'wrong' | 'unreadable') =>
    parts.flatMap((part) => (part.kind === kind ? [part.at] : []));
  const unreadable = placesOf('unreadable');
  if (unreadable.length > 0) return refusal('Some cells cannot be read.', unreadable);
  return {
    ok: true,
    answers: parts.flatMap((part) => (part.kind === 'answer' ? [part.answer] : [])),
    wrong: placesOf('wrong'),
  };
}

const refusedFile = ({ words }: NotRead): ReadForm => refusal(words);

/** Reads the workbook of a return strictly. It is refused as a whole, in words, where it is not what the portal made. */
export function readForm(bytes: Uint8Array, of: WorkbookOf): ReadForm {
  const read = readSheets(bytes);
  return read.ok ? readKnown(read.sheets, of) : refusedFile(read);
}
