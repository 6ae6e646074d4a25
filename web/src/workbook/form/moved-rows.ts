import type { Question } from '../../../../shared/questions/all-kinds.ts';
import { kindOf } from '../../../../shared/questions/all-kinds.ts';
import { isGrownId, nonePart } from '../../../../shared/questions/rows.ts';
import { nameOf, type ReadCell } from '../read-cells.ts';
import type { WorkbookOf } from './form-workbook.ts';
import { firstAnswer, rowKeys } from './laid-sheet.ts';
import { headOf } from './question-help.ts';
import type { WrongPlace } from './read-answer.ts';
import type { ReadSheet } from './read-sheets.ts';

/** A line of a sheet, with the key that says what it is about. */
export type Line = { readonly key: string; readonly row: number; readonly cells: readonly ReadCell[] };

export const linesOf = ({ rows }: ReadSheet): readonly Line[] =>
  [...rows].map(([row, cells]) => ({
    key: cells.find(({ column }) => column === 0)?.text ?? '',
    row,
    cells,
  }));

/** The keys that must be there: a line for each part and each row that the form sets. */
const wantedKeys = (question: Question, of: WorkbookOf): readonly string[] => {
  if (!('columns' in question))
    return kindOf(question)
      .parts(question, of.edition)
      .map(({ id }) => rowKeys.part(question.id, id));
  return [
    ...(question.grow?.none === undefined ? [] : [rowKeys.part(question.id, nonePart)]),
    rowKeys.heads(question.id),
    ...('rows' in question ? (question.rows ?? []) : []).map(({ id }) => rowKeys.row(question.id, id)),
  ];
};

const isKnownKey = (key: string, questions: readonly Question[], wanted: ReadonlySet<string>): boolean => {
  if (key === rowKeys.words || wanted.has(key)) return true;
  const [kind, id, row = ''] = key.split(' ');
  const question = questions.find((each) => each.id === id);
  return (
    kind === 'row' &&
    question !== undefined &&
    'columns' in question &&
    question.grow !== undefined &&
    isGrownId(row)
  );
};

/** Lines that are missing, doubled or unknown. */
function movedLines(
  name: string,
  lines: readonly Line[],
  questions: readonly Question[],
  of: WorkbookOf,
): WrongPlace[] {
  const wanted = new Set(questions.flatMap((question) => wantedKeys(question, of)));
  const seen = new Set<string>();
  const at = (row: number): string => `Sheet ‘${name}’, row ${row}`;
  const strange = lines.flatMap(({ key, row }) => {
    const isTwice = key !== rowKeys.words && seen.has(key);
    seen.add(key);
    if (isTwice) return [{ place: at(row), words: 'was copied: take it out' }];
    return isKnownKey(key, questions, wanted)
      ? []
      : [
          {
            place: at(row),
            words: 'is not one of the portal’s: type in its yellow cells, and take this row out',
          },
        ];
  });
  const missing = [...wanted].filter((key) => !seen.has(key)).length;
  return [
    ...strange,
    ...(missing === 0
      ? []
      : [
          {
            place: `Sheet ‘${name}’`,
            words: `${missing === 1 ? 'a row is' : `${missing} rows are`} missing: download the workbook again and copy your answers into it`,
          },
        ]),
  ];
}

/** The heads of tables, which must stand over the columns they are about. */
const movedHeads = (name: string, lines: readonly Line[], question: Question): WrongPlace[] => {
  if (!('columns' in question)) return [];
  const line = lines.find(({ key }) => key === rowKeys.heads(question.id));
  if (line === undefined) return [];
  return question.columns.flatMap((column, at) => {
    const place = firstAnswer + at;
    const found = line.cells.find((cell) => cell.column === place)?.text ?? '';
    return found.trim() === headOf(column).trim()
      ? []
      : [
          {
            place: `Sheet ‘${name}’, cell ${nameOf(place)}${line.row}`,
            words: `“${headOf(column)}” should stand here`,
          },
        ];
  });
};

/** Rows that are missing, doubled or unknown, and columns that stand elsewhere than the portal put them. */
export const movedIn = (
  sheet: ReadSheet,
  lines: readonly Line[],
  questions: readonly Question[],
  of: WorkbookOf,
): readonly WrongPlace[] => [
  ...movedLines(sheet.name, lines, questions, of),
  ...questions.flatMap((question) => movedHeads(sheet.name, lines, question)),
];
