import PDFDocument from 'pdfkit';
import { fontSigns } from './font-signs.ts';
import { fontFiles, type Weight } from './fonts.ts';
import { type Runs, runsOf } from './runs.ts';

/** Points; an A4 page is 595 by 842. */
export const margins = { top: 60, bottom: 68, left: 62, right: 62 } as const;
export const pageWidth = 595.28;
export const textWidth = pageWidth - margins.left - margins.right;

export const inks = { text: '#17202a', quiet: '#4b5a63', accent: '#0b5d5e', line: '#c4d0d2' } as const;

export type Element = PDFKit.PDFStructureElement;

type Ink = { readonly size: number; readonly weight?: Weight; readonly ink?: string };
type Place = PDFKit.Mixins.TextOptions & { readonly left: number; readonly top: number };

export type Style = Ink & {
  readonly left?: number;
  readonly width?: number;
  readonly after?: number;
  readonly lineGap?: number;
  readonly align?: 'right';
  /** Of a header cell: what it heads. */
  readonly scope?: 'Row' | 'Column' | undefined;
};

type About = { readonly title: string; readonly at: string };

const lastLine = (doc: PDFKit.PDFDocument): number => doc.page.height - margins.bottom;

/** A PDF in the making that assistive technology can read: every text has its place in the structure. */
export function newSheet({ title, at }: About) {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    // The types do not know this subset yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // Named here: the constructor would otherwise look for a standard font in a file.
    font: fontFiles.regular[0] as unknown as string,
    info: {
      Title: title,
      Producer: 'Safeguarding returns portal',
      Creator: 'Safeguarding returns portal',
      CreationDate: new Date(at),
    },
  });
  for (const weight of ['regular', 'bold'] as const)
    for (const [n, file] of fontFiles[weight].entries()) doc.registerFont(`${weight}-${n}`, file);
  const signs = fontSigns();

  const root = doc.struct('Document');
  doc.addStructure(root);

  const group = (kind: string, under: Element = root): Element => {
    const made = doc.struct(kind);
    under.add(made);
    return made;
  };

  /** Begins a new page unless so many points are left on this one: a heading never stands alone at the foot. */
  const keep = (points: number): void => {
    if (doc.y + points > lastLine(doc)) doc.addPage();
  };

  /** Prints a text, each stretch of it in the font that has its signs. */
  const typeset = (
    runs: Runs['runs'],
    { weight = 'regular', size, ink = inks.text }: Ink,
    place: Place,
  ): void => {
    const { left, top, ...options } = place;
    for (const [n, run] of runs.entries()) {
      doc.font(`${weight}-${run.font}`).fontSize(size).fillColor(ink);
      const more = { ...options, continued: n < runs.length - 1 };
      if (n === 0) doc.text(run.text, left, top, more);
      else doc.text(run.text, more);
    }
  };

  /** A text without a place in the structure: for the edges of pages. */
  const line = (text: string, style: Ink, place: Place): void =>
    typeset(runsOf(text, signs[style.weight ?? 'regular']).runs, style, place);

  /** One block of text as an element of this kind. Nothing is printed for nothing. */
  const block = (under: Element, kind: string, text: string, style: Style): Element | undefined => {
    const { size, left = margins.left, after = 0, lineGap = size * 0.22 } = style;
    const width = style.width ?? pageWidth - margins.right - left;
    const { runs, whole } = runsOf(text, signs[style.weight ?? 'regular']);
    if (runs.length === 0) return undefined;
    const printed = doc.struct(kind, whole ? {} : { actual: text }, () =>
      typeset(runs, style, { left, top: doc.y, width, lineGap, align: style.align ?? 'left' }),
    );
    if (style.scope !== undefined) {
      // pdfkit writes an element once it is added; what a header heads must be in it by then.
      const { dictionary } = printed as unknown as { dictionary: { data: Record<string, unknown> } };
      dictionary.data.A = { O: 'Table', Scope: style.scope };
    }
    under.add(printed);
    doc.y += after;
    return printed;
  };

  /** Lines and shapes that carry no meaning of their own. */
  const decorate = (draw: () => void): void => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc.save();
    draw();
    doc.restore();
    doc.endMarkedContent();
  };

  const rule = (after = 0): void => {
    decorate(() =>
      doc
        .moveTo(margins.left, doc.y)
        .lineTo(pageWidth - margins.right, doc.y)
        .lineWidth(0.7)
        .strokeColor(inks.line)
        .stroke(),
    );
    doc.y += after;
  };

  const finished = (): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      doc.on('data', (part: Buffer) => parts.push(part));
      doc.on('end', () => resolve(Buffer.concat(parts)));
      doc.on('error', reject);
      root.end();
      doc.end();
    });

  return { doc, root, group, keep, block, line, decorate, rule, finished };
}

export type Sheet = ReturnType<typeof newSheet>;
