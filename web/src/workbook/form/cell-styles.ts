import type { LaidCell, Looks } from './laid-sheet.ts';

/** Number formats: text, whole numbers and sums as Excel has them built in; a day as one of our own. */
const formats: Partial<Record<Looks, number>> = { text: 49, count: 3, money: 4, date: 164 };
const fonts: Partial<Record<Looks, number>> = { title: 2, head: 1, label: 1, fixed: 3 };
const fills: Partial<Record<Looks, number>> = { head: 2, fixed: 4 };
const toFill = 3;

const allLooks: readonly Looks[] = [
  'title',
  'head',
  'label',
  'help',
  'fixed',
  'text',
  'count',
  'money',
  'date',
];

/** Each look twice: locked, then open to be typed in. */
const styles = allLooks.flatMap((looks) => [
  { looks, open: false },
  { looks, open: true },
]);

/** The place of a cell’s style in the list of them; 0 is Excel’s own. */
export const styleOf = ({ looks, open = false }: LaidCell): number =>
  1 + styles.findIndex((each) => each.looks === looks && each.open === open);

const isAnswer = (looks: Looks): boolean => formats[looks] !== undefined;

const styleXml = ({ looks, open }: (typeof styles)[number]): string => {
  const fill = open ? toFill : isAnswer(looks) ? 4 : (fills[looks] ?? 0);
  const border = isAnswer(looks) || looks === 'fixed' || looks === 'head' ? 1 : 0;
  return (
    `<xf numFmtId="${formats[looks] ?? 0}" fontId="${fonts[looks] ?? 0}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
    `<alignment vertical="top" wrapText="${looks === 'title' ? 0 : 1}"/><protection locked="${open ? 0 : 1}"/></xf>`
  );
};

const font = (more: string, size = 11): string =>
  `<font>${more}<sz val="${size}"/><color rgb="FF0B0C0C"/><name val="Calibri"/><family val="2"/></font>`;
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const edge = (side: string): string => `<${side} style="thin"><color rgb="FFB1B4B6"/></${side}>`;

/** The part of a workbook that holds its styles. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\ mmm\\ yyyy"/></numFmts>',
  `<fonts count="4">${font('')}${font('<b/>')}${font('<b/>', 16)}${font('<i/>')}</fonts>`,
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  `${fill('DCE9E9')}${fill('FFF7D6')}${fill('F3F2F1')}</fills>`,
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  `${styles.map(styleXml).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
