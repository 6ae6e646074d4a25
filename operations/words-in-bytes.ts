import { inflateRawSync, inflateSync } from 'node:zlib';

/** What a file could be read as. */
export type Read = 'text' | 'pdf' | 'archive' | 'raw';
export type Looked = { readonly holds: boolean; readonly as: Read };

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The words in bytes, in each way in which text is commonly written. */
function holdsRaw(bytes: Buffer, words: string): boolean {
  const utf16 = Buffer.from(words, 'utf16le');
  return [
    Buffer.from(words, 'utf8'),
    Buffer.from(JSON.stringify(words).slice(1, -1), 'utf8'),
    Buffer.from(words, 'latin1'),
    utf16,
    Buffer.from(utf16).swap16(),
  ].some((each) => bytes.includes(each));
}

/** A compressed part of a file as far as it can be unpacked. */
const unpacked = (unpack: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer | undefined => {
  try {
    return unpack(bytes);
  } catch {
    return undefined;
  }
};

/** The streams of a PDF, unpacked. What is packed otherwise, such as a picture, is left as it is. */
function* streamsOf(pdf: Buffer): Generator<Buffer> {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at)) {
    const start = at + (pdf[at + 6] === 13 ? 8 : 7);
    const end = pdf.indexOf('endstream', start);
    if (end < 0) return;
    const packed = pdf.subarray(start, end);
    yield unpacked(inflateSync, packed) ?? packed;
    at = end + 'endstream'.length;
  }
}

/** What the glyphs of a font say: fonts are cut down to the signs that are used, and numbered anew. */
function signsIn(cmap: string): Map<number, string> {
  const signs = new Map<number, string>();
  const sign = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, body = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', , list = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*\[(.*?)\]/gis)) {
      let glyph = Number.parseInt(from, 16);
      for (const [, hex = ''] of list.matchAll(/<([\da-f ]*)>/gi)) {
        signs.set(glyph, sign(hex.replaceAll(' ', '')));
        glyph += 1;
      }
    }
  return signs;
}

const objectAt = (pdf: string, number: string): string =>
  new RegExp(`(?:^|\\s)${number} 0 obj(.*?)endobj`, 's').exec(pdf)?.[1] ?? '';

/** The fonts of a PDF by the names that its pages have for them. */
function fontsOf(pdf: Buffer): Map<string, Map<number, string>> {
  const latin = pdf.toString('latin1');
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = '', font = ''] of latin.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(objectAt(latin, font))?.[1];
    if (cmap === undefined || fonts.has(name)) continue;
    const [stream] = streamsOf(Buffer.from(objectAt(latin, cmap), 'latin1'));
    fonts.set(name, signsIn(stream?.toString('latin1') ?? ''));
  }
  return fonts;
}

/** The text of a PDF such as the portal prints: every page, without the white space. */
export function textOfPdf(pdf: Buffer): string {
  const fonts = fontsOf(pdf);
  const said: string[] = [];
  for (const stream of streamsOf(pdf)) {
    let font: Map<number, string> | undefined;
    for (const [, name, shown = ''] of stream
      .toString('latin1')
      .matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\]\s*TJ/gs)) {
      if (name !== undefined) font = fonts.get(name);
      else
        for (const [, hex = ''] of shown.matchAll(/<([\da-f]+)>/gi))
          for (let at = 0; at < hex.length; at += 4)
            said.push(font?.get(Number.parseInt(hex.slice(at, at + 4), 16)) ?? '');
    }
  }
  return squeezed(said.join(''));
}

/** What stands in the parts of a Word, Excel or OpenDocument file, without its tags. */
function textOfArchive(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const part =
      bytes.readUInt16LE(at + 8) === 8
        ? unpacked(inflateRawSync, bytes.subarray(start))
        : bytes.subarray(start);
    if (part !== undefined) parts.push(part.toString('utf8').replaceAll(/<[^>]*>/g, ''));
  }
  return squeezed(parts.join(''));
}

const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 4096).includes(0);

/** Do these bytes hold the words? Says as what they could be read: a picture, or a scanned page, is looked at as raw bytes only. */
export function lookInto(bytes: Buffer, words: string): Looked {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const holds =
      holdsRaw(bytes, words) ||
      textOfPdf(bytes).includes(squeezed(words)) ||
      [...streamsOf(bytes)].some((stream) => holdsRaw(stream, words));
    return { holds, as: 'pdf' };
  }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    return { holds: holdsRaw(bytes, words) || textOfArchive(bytes).includes(squeezed(words)), as: 'archive' };
  return { holds: holdsRaw(bytes, words), as: isText(bytes) ? 'text' : 'raw' };
}

/** Do the texts in a record hold the words, at any depth, and in replies that are kept as text in a text? */
export function holdsWords(value: unknown, words: string): boolean {
  if (typeof value === 'string')
    return value.includes(words) || value.includes(JSON.stringify(words).slice(1, -1));
  if (value instanceof Uint8Array) return holdsRaw(Buffer.from(value), words);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => name.includes(words) || holdsWords(each, words));
}
