import { createHash } from 'node:crypto';
import { type FileType, fileTypes, largestFile } from '../../shared/domain/file-type.ts';
import type { Finding, RefusedBecause } from '../../shared/domain/scan.ts';
import { compoundNames, isCompound } from './compound-names.ts';
import { zipContents } from './zip-contents.ts';

type Judged = RefusedBecause | 'fine';
type Judge = (bytes: Buffer, type: FileType) => Judged | Promise<Judged>;

const beginsWith =
  (hex: string): Judge =>
  (bytes) =>
    bytes.toString('hex', 0, hex.length / 2) === hex ? 'fine' : 'wrong-type';

/** A scanner of a mail server may have put a few bytes before it: readers look at the first kilobyte. */
const pdf: Judge = (bytes) => (bytes.subarray(0, 1024).includes('%PDF-') ? 'fine' : 'wrong-type');

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const heic: Judge = (bytes) =>
  bytes.toString('latin1', 4, 8) === 'ftyp' && heicBrands.includes(bytes.toString('latin1', 8, 12))
    ? 'fine'
    : 'wrong-type';

/** Which names tell what an archive or a compound file is. */
const marks: Partial<Record<FileType, RegExp>> = {
  docx: /^word\//,
  xlsx: /^xl\//,
  pptx: /^ppt\//,
  doc: /^WordDocument$/,
  xls: /^(Workbook|Book)$/,
  ppt: /^PowerPoint Document$/,
  msg: /^__properties_version1\.0$/,
};

/** What an OpenDocument file says first. */
const said: Partial<Record<FileType, string>> = {
  odt: fileTypes.odt.contentType,
  ods: fileTypes.ods.contentType,
};

const zip: Judge = async (bytes, type) => {
  // Word and its kin put a file with a password into a compound file.
  if (isCompound(bytes))
    return compoundNames(bytes)?.includes('EncryptedPackage') ? 'unreadable' : 'wrong-type';
  if (bytes.readUInt32LE(0) !== 0x04034b50) return 'wrong-type';
  const contents = await zipContents(bytes);
  if (!contents.ok) return contents.because;
  const { names, first } = contents;
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return 'wrong-type';
  const isIt =
    said[type] === undefined
      ? names.includes('[Content_Types].xml') && names.some((name) => marks[type]?.test(name))
      : first === said[type];
  return isIt ? 'fine' : 'wrong-type';
};

const compound: Judge = (bytes, type) => {
  if (!isCompound(bytes)) return 'wrong-type';
  const names = compoundNames(bytes);
  if (names === undefined) return 'unreadable';
  if (names.includes('EncryptedPackage')) return 'unreadable';
  return names.some((name) => marks[type]?.test(name)) ? 'fine' : 'wrong-type';
};

/** Control characters other than tab, line end and form feed. From 128 on they are letters and quotation marks of older texts. */
const binary = /(?![\t\n\r\f\u0080-\u009f])\p{Cc}/u;
const page = /^\s*<(!doctype html|html|script|svg|\?xml)/i;

function asText(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return bytes.toString('utf16le');
  if (mark === 'feff')
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  return bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

const text: Judge = (bytes) => {
  const whole = asText(bytes);
  return binary.test(whole) || page.test(whole) || whole.startsWith('%PDF-') ? 'wrong-type' : 'fine';
};

/** A mail begins with lines such as “From: …”; what is attached to it is text as well. */
const mail: Judge = (bytes) => {
  const head = asText(bytes.subarray(0, 4096));
  const isMail =
    /^(From |[!-9;-~]+:)/.test(head) && /^(from|date|subject|received|mime-version):/im.test(head);
  return isMail && !asText(bytes).includes('\u0000') ? 'fine' : 'wrong-type';
};

const judges: Record<(typeof fileTypes)[FileType]['holds'], Judge> = {
  pdf,
  png: beginsWith('89504e470d0a1a0a'),
  jpeg: beginsWith('ffd8ff'),
  heic,
  zip,
  compound,
  mail,
  text,
};

/** Looks into the bytes of a file: are they what its name says, and can they be opened without harm? */
export async function inspectedFile(bytes: Buffer, type: FileType): Promise<Finding> {
  if (bytes.length > largestFile) return { is: 'refused', because: 'too-large' };
  const judged =
    bytes.length < 4 && type !== 'txt' && type !== 'csv'
      ? 'wrong-type'
      : await judges[fileTypes[type].holds](bytes, type);
  if (judged !== 'fine') return { is: 'refused', because: judged };
  return {
    is: 'content',
    content: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
  };
}
