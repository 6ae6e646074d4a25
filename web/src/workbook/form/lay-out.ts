import { sectionName } from '../../../../shared/forms/form.ts';
import { noPersonalDetails } from '../../../../shared/questions/personal-data.ts';
import { sectionsOf, type WorkbookPlan } from './form-workbook.ts';
import { type LaidCell, type LaidRow, type LaidSheet, rowKeys } from './laid-sheet.ts';
import { layOutParts } from './lay-out-parts.ts';
import { layOutRows } from './lay-out-rows.ts';
import { portalSheet } from './portal-sheet.ts';
import { readMeSheet } from './read-me.ts';
import { sheetNames } from './sheet-names.ts';

const words = (...cells: LaidCell[]): LaidRow => ({ key: rowKeys.words, cells });

/** Key, question, answer, help; where a table shares them, its columns are alike. */
const widths = [2, 52, 44, 70];
const widthsWithTable = [2, 52, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26];

/** The sheets of the sections, as an edition asks them of a variant, with what is known put in. */
function sectionSheets(plan: WorkbookPlan): LaidSheet[] {
  const names = sheetNames(plan.edition);
  return sectionsOf(plan, plan.sections).map(({ section, questions }) => ({
    name: names.get(section.id) ?? section.id,
    widths: questions.some((question) => 'columns' in question) ? widthsWithTable : widths,
    rows: [
      words({ text: sectionName(plan.edition, section), looks: 'title' }),
      ...(section.intro === undefined ? [] : [words({ text: section.intro, looks: 'help' })]),
      words({ text: noPersonalDetails, looks: 'help' }),
      words(
        { text: 'Question', looks: 'head' },
        { text: 'Your answer', looks: 'head' },
        { text: 'Help', looks: 'head' },
      ),
      ...questions.flatMap((question) =>
        'columns' in question ? layOutRows(question, plan) : layOutParts(question, plan),
      ),
    ],
  }));
}

const listKey = (list: readonly string[]): string => list.join('\n');

/** The lists that drop-downs offer, each once. */
const listsOf = (sheets: readonly LaidSheet[]): readonly (readonly string[])[] => [
  ...new Map(
    sheets
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells }) => cells)
      .flatMap(({ offers }) => (offers === undefined ? [] : [[listKey(offers), offers] as const])),
  ).values(),
];

/** A whole workbook: what to know first, a sheet for each section, and the hidden one by which the portal knows it again. */
export function layOut(plan: WorkbookPlan): {
  readonly sheets: readonly LaidSheet[];
  readonly lists: readonly (readonly string[])[];
} {
  const sections = sectionSheets(plan);
  const lists = listsOf(sections);
  const names = sections.map(({ name }) => name);
  return { sheets: [readMeSheet(plan, names), ...sections, portalSheet(plan, lists)], lists };
}
