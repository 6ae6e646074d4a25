import { all, parseXml } from './xml.ts';

/** Formats that are days or times without being written out in the workbook. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format that shows a day: it names days, months or years outside of quotes and brackets. */
const isDayFormat = (code: string): boolean =>
  /[dmy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').replaceAll(/general/gi, ''));

/** A format that shows a hundredth as a percent: 9 and 10 are built in. */
const isPercentFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? id === 9 || id === 10 : code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').includes('%');

/** Which of the styles of a workbook show a number as a day, and which as a percentage, by their place in the list. */
export function numberStyles(styles: string | undefined): {
  readonly days: ReadonlySet<number>;
  readonly percents: ReadonlySet<number>;
} {
  if (styles === undefined) return { days: new Set(), percents: new Set() };
  const tree = parseXml(styles);
  const own = new Map(
    all(tree, 'numFmt').map((each) => [
      Number(each.getAttribute('numFmtId')),
      each.getAttribute('formatCode') ?? '',
    ]),
  );
  const [cellXfs] = all(tree, 'cellXfs');
  const ids = (cellXfs === undefined ? [] : all(cellXfs, 'xf')).map((xf) =>
    Number(xf.getAttribute('numFmtId')),
  );
  const placesOf = (fits: (id: number, code: string | undefined) => boolean) =>
    new Set(ids.flatMap((id, place) => (fits(id, own.get(id)) ? [place] : [])));
  return {
    days: placesOf((id, code) => (code === undefined ? builtIn(id) : isDayFormat(code))),
    percents: placesOf(isPercentFormat),
  };
}

const dayMilliseconds = 86_400_000;

/** The day that a workbook writes as a number, YYYY-MM-DD: counted from 30 December 1899, or from 1904 on a Macintosh of old. */
export function dayFromSerial(serial: number, from1904: boolean): string | undefined {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(start + Math.floor(serial) * dayMilliseconds);
  return Number.isNaN(at.getTime()) || serial < 1 ? undefined : at.toISOString().slice(0, 10);
}
