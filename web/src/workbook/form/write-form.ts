import { strToU8, zipSync } from 'fflate';
import { stylesXml } from './cell-styles.ts';
import { cellXml, escaped } from './cell-xml.ts';
import type { WorkbookPlan } from './form-workbook.ts';
import type { LaidSheet } from './laid-sheet.ts';
import { layOut } from './lay-out.ts';
import { heightOf } from './row-height.ts';
import { validationXml } from './validation-xml.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Locked but for its open cells; rows and columns may be made wider. There is no password: it guards against slips. */
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>';

function sheetXml(sheet: LaidSheet, lists: readonly (readonly string[])[], isFirst: boolean): string {
  const { widths, rows } = sheet;
  const columns = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${at === 0 ? ' hidden="1"' : ''}/>`,
  );
  const lines = rows.map(({ key, cells }, at) => {
    const all = [{ text: key, looks: 'help' as const }, ...cells];
    const height = heightOf({ key, cells }, widths);
    return `<row r="${at + 1}" ht="${height}">${all.map((cell, column) => cellXml(cell, at + 1, column)).join('')}</row>`;
  });
  return [
    `${head}<worksheet xmlns="${main}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0"/></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${protection}`,
    validationXml(sheet, lists),
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

const workbookXml = (sheets: readonly LaidSheet[]): string =>
  [
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>`,
    ...sheets.map(
      ({ name, hidden }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden === true ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
    ),
    '</sheets></workbook>',
  ].join('');

const relations = (those: readonly (readonly [type: string, target: string])[]): string =>
  [
    `${head}<Relationships xmlns="${packages}/relationships">`,
    ...those.map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');

const typesXml = (sheets: number): string =>
  [
    `${head}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

/**
 * The workbook of a return, as the bytes of an .xlsx file. It is written here and not by the library that writes tables:
 * that one has no drop-downs, no locked cells and no hidden sheets.
 */
export function writeForm(plan: WorkbookPlan): Uint8Array<ArrayBuffer> {
  const { sheets, lists } = layOut(plan);
  const parts = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const files = {
    '[Content_Types].xml': typesXml(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...parts.map((part) => ['worksheet', part] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, lists, at === 0)]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
