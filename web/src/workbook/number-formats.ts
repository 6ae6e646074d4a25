import { all, parseXml } from './xml.ts';

/** Formats that are days or times without being written out in the workbook. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format that shows a day: it names days, months or years outside of quotes and brackets. */
const isDayFormat = (code: string): boolean =>
  /[dmy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').replaceAll(/general/gi, ''));

/** Which of the styles of a workbook show a number as a day, by their place in the list. */
export function dayStyles(styles: string | undefined): ReadonlySet<number> {
  if (styles === undefined) return new Set();
  const tree = parseXml(styles);
  const own = new Map(
    all(tree, 'numFmt').map((each) => [
      Number(each.getAttribute('numFmtId')),
      each.getAttribute('formatCode') ?? '',
    ]),
  );
  const [cellXfs] = all(tree, 'cellXfs');
  const formats = cellXfs === undefined ? [] : all(cellXfs, 'xf');
  return new Set(
    formats.flatMap((xf, place) => {
      const id = Number(xf.getAttribute('numFmtId'));
      const code = own.get(id);
      return (code === undefined ? builtIn(id) : isDayFormat(code)) ? [place] : [];
    }),
  );
}

const dayMilliseconds = 86_400_000;

/** The day that a workbook writes as a number, YYYY-MM-DD: counted from 30 December 1899, or from 1904 on a Macintosh of old. */
export function dayFromSerial(serial: number, from1904: boolean): string | undefined {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(start + Math.floor(serial) * dayMilliseconds);
  return Number.isNaN(at.getTime()) || serial < 1 ? undefined : at.toISOString().slice(0, 10);
}
