import { damaged, type NotRead, notRead, type Parts } from './unpack.ts';
import { all, parseXml } from './xml.ts';

/** The part that holds a sheet, and whether the workbook counts its days from 1904. */
export type FoundSheet = { readonly ok: true; readonly part: string; readonly from1904: boolean };

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

/** The sheets of a workbook by name, in order, each with the part that holds it; undefined where that is not said. */
export function listSheets({ part }: Parts): {
  readonly sheets: readonly { readonly name: string; readonly part: string | undefined }[];
  readonly from1904: boolean;
} {
  const workbook = parseXml(part('xl/workbook.xml') ?? '');
  const targets = all(parseXml(part('xl/_rels/workbook.xml.rels') ?? '<none/>'), 'Relationship');
  const [settings] = all(workbook, 'workbookPr');
  return {
    sheets: all(workbook, 'sheet').map((sheet) => {
      const relation = [...sheet.attributes].find(
        ({ localName, prefix }) => localName === 'id' && prefix !== null,
      );
      const target = targets
        .find((each) => each.getAttribute('Id') === relation?.value)
        ?.getAttribute('Target');
      return {
        name: sheet.getAttribute('name') ?? '',
        part: target === undefined || target === null ? undefined : pathOf(target),
      };
    }),
    from1904: /^(1|true)$/.test(settings?.getAttribute('date1904') ?? ''),
  };
}

/** The sheet called so; the only one, whatever it is called, where there is but one. */
export function findSheet(parts: Parts, wanted: string): FoundSheet | NotRead {
  const { sheets, from1904 } = listSheets(parts);
  const sheet = sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (sheet === undefined)
    return notRead(
      `The workbook has no sheet called “${wanted}”. It has: ${sheets.map(({ name }) => `“${name}”`).join(', ')}.`,
    );
  return sheet.part === undefined ? notRead(damaged) : { ok: true, part: sheet.part, from1904 };
}
