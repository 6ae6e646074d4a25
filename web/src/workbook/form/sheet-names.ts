import type { Edition, Section } from '../../../../shared/forms/form.ts';

export const readMeName = 'Read me first';
/** The hidden sheet with what the portal needs to know its own workbook again. */
export const portalName = 'Portal';

/** What Excel takes as the name of a sheet: 31 signs, none of these, no quote at either end. */
const asSheetName = (text: string): string =>
  text
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^['\s]+|['\s]+$/g, '')
    .slice(0, 31)
    .trim();

const wanted = ({ sectionWord }: Edition, { number, shortTitle }: Section): string =>
  asSheetName(number === undefined ? shortTitle : `${sectionWord} ${number}`);

/** What the sheet of each section is called, by the section’s id; no two alike, whatever the case of their letters. */
export function sheetNames(edition: Edition): ReadonlyMap<string, string> {
  const taken = new Set([readMeName, portalName, 'History'].map((name) => name.toLowerCase()));
  return new Map(
    edition.sections.map((section, at) => {
      const name = wanted(edition, section);
      const own =
        name === '' || taken.has(name.toLowerCase()) ? `${name.slice(0, 26)} (${at + 1})`.trim() : name;
      taken.add(own.toLowerCase());
      return [section.id, own] as const;
    }),
  );
}
