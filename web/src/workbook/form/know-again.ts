import type { WorkbookOf } from './form-workbook.ts';
import { workbookFormat } from './form-workbook.ts';
import { type FactName, factNames } from './portal-sheet.ts';
import type { ReadSheet } from './read-sheets.ts';
import { portalName, readMeName, sheetNames } from './sheet-names.ts';

/** What the hidden sheet of a workbook says. */
export type Known = {
  readonly facts: Readonly<Record<FactName, string>>;
  /** Ids of the sections that it was made for. */
  readonly sections: readonly string[];
  /** With what it was given out, by part; undefined where no answers of a draft were put in. */
  readonly given: ReadonlyMap<string, string> | undefined;
};

const notOurs =
  'This workbook was not made by the portal, or its hidden sheet is gone. Download it from the return, and copy your answers into it.';
const again = 'Download the workbook again from this return, and copy your answers into it.';

function saidIn({ rows }: ReadSheet): ReadonlyMap<string, string> {
  const at = (row: number, column: number): string =>
    rows.get(row)?.find((cell) => cell.column === column)?.text ?? '';
  return new Map([...rows.keys()].map((row) => [at(row, 0), at(row, 1)]));
}

/** Why a workbook that the portal made is for another return than this one. */
function wrongReturn(facts: Known['facts'], of: WorkbookOf): string | undefined {
  if (facts.format !== workbookFormat)
    return `This workbook is written in another way than the portal reads now. ${again}`;
  if (facts.agency !== of.agencyId)
    return `This workbook was made for another agency: ${facts['agency-name']}. It must be read there.`;
  if (facts.submission !== of.submissionId)
    return `This workbook was made for another return: “${facts.title}”. Open that return and choose the file there.`;
  if (facts.edition !== of.hash) return `This workbook holds another edition of the questions. ${again}`;
  if (facts.variant !== of.variant)
    return `This workbook holds the questions for another kind of agency. ${again}`;
  return undefined;
}

function wrongSheets(sheets: readonly ReadSheet[], expected: readonly string[]): string | undefined {
  const there = sheets.map(({ name }) => name);
  const unknown = there.filter((name) => !expected.includes(name));
  if (unknown.length > 0)
    return `The workbook has a sheet that the portal does not know: ${unknown.map((name) => `“${name}”`).join(', ')}. Take it out, or give it its old name.`;
  const missing = expected.filter((name) => name !== readMeName && !there.includes(name));
  if (missing.length > 0)
    return `A sheet is missing: ${missing.map((name) => `“${name}”`).join(', ')}. ${again}`;
  return undefined;
}

/** Knows a workbook again as made for this return, with all its sheets; else says in words why not. */
export function knowAgain(
  sheets: readonly ReadSheet[],
  of: WorkbookOf,
): { readonly ok: true; readonly known: Known } | { readonly ok: false; readonly words: string } {
  const portal = sheets.find(({ name }) => name === portalName);
  const said = portal && saidIn(portal);
  if (said?.has('format') !== true) return { ok: false, words: notOurs };
  const facts = Object.fromEntries(factNames.map((name) => [name, said.get(name) ?? ''])) as Known['facts'];
  const names = sheetNames(of.edition);
  const sections = facts.sections.split(' ');
  const words =
    wrongReturn(facts, of) ??
    wrongSheets(sheets, [readMeName, portalName, ...sections.flatMap((id) => names.get(id) ?? [])]);
  if (words !== undefined) return { ok: false, words };
  const given = facts.draft === 'yes' ? said : undefined;
  return { ok: true, known: { facts, sections, given } };
}
