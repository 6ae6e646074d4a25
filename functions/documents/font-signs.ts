import PDFDocument from 'pdfkit';
import { fontFiles, type Weight } from './fonts.ts';

export type HasSign = (codePoint: number) => boolean;

type Opened = { readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

/** pdfkit keeps the font in use to itself, though only the font knows which signs it has. */
function hasSignIn(doc: PDFKit.PDFDocument, file: Buffer): HasSign {
  const { font } = (doc.font(file) as unknown as Opened)._font;
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const has = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, has);
    return has;
  };
}

let opened: Readonly<Record<Weight, readonly HasSign[]>> | undefined;

/** Which signs each font file has. Asked of a document that is thrown away, so that a real one holds only fonts it uses. */
export function fontSigns(): Readonly<Record<Weight, readonly HasSign[]>> {
  if (opened === undefined) {
    const [first] = fontFiles.regular;
    const doc = new PDFDocument({ font: first as unknown as string });
    const signs = (weight: Weight) => fontFiles[weight].map((file) => hasSignIn(doc, file));
    opened = { regular: signs('regular'), bold: signs('bold') };
  }
  return opened;
}
