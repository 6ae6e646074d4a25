import { type NotRead, notRead, type Parts } from './unpack.ts';
import { all, parseXml } from './xml.ts';

/** The part that holds a sheet, and whether the workbook counts its days from 1904. */
export type FoundSheet = { readonly ok: true; readonly part: string; readonly from1904: boolean };

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

/** The sheet called so; the only one, whatever it is called, where there is but one. */
export function findSheet({ part }: Parts, wanted: string): FoundSheet | NotRead {
  const workbook = parseXml(part('xl/workbook.xml') ?? '');
  const sheets = all(workbook, 'sheet');
  const called = (sheet: Element): string => sheet.getAttribute('name') ?? '';
  const sheet = sheets.length === 1 ? sheets[0] : sheets.find((each) => called(each) === wanted);
  if (sheet === undefined)
    return notRead(
      `The workbook has no sheet called “${wanted}”. It has: ${sheets.map((each) => `“${called(each)}”`).join(', ')}.`,
    );
  const relation = [...sheet.attributes].find(
    ({ localName, prefix }) => localName === 'id' && prefix !== null,
  );
  const targets = all(parseXml(part('xl/_rels/workbook.xml.rels') ?? '<none/>'), 'Relationship');
  const target = targets.find((each) => each.getAttribute('Id') === relation?.value)?.getAttribute('Target');
  const [settings] = all(workbook, 'workbookPr');
  const from1904 = /^(1|true)$/.test(settings?.getAttribute('date1904') ?? '');
  return target === undefined || target === null
    ? notRead('The file is damaged. Open it in Excel, save it anew, then choose that file.')
    : { ok: true, part: pathOf(target), from1904 };
}
