import { crc32, deflateRawSync } from 'node:zlib';

type Packed = {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly stored?: boolean;
  /** What the list says of its unpacked size, where that is a lie. */
  readonly saysSize?: number;
  readonly encrypted?: boolean;
};

/** A zip archive, written by hand so that it can lie. */
export function aZip(entries: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored, saysSize, encrypted } of entries) {
    const plain = Buffer.from(bytes);
    const packed = stored ? plain : deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc32(plain), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(saysSize ?? plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    listed.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const types = { name: '[Content_Types].xml', bytes: '<Types/>' };

export const aDocx = (...more: Packed[]): Buffer =>
  aZip([types, { name: 'word/document.xml', bytes: '<w:document/>' }, ...more]);
export const anXlsx = (): Buffer => aZip([types, { name: 'xl/workbook.xml', bytes: '<workbook/>' }]);
export const anOds = (): Buffer =>
  aZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', bytes: '<office/>' },
  ]);

/** 400 MB of nothing in less than half a megabyte; with `saysSize` the list of entries does not admit it. */
export const aZipBomb = (saysSize?: number): Buffer =>
  aDocx(
    ...Array.from({ length: 4 }, (_, n) => ({
      name: `word/media/${n}.bin`,
      bytes: Buffer.alloc(100_000_000),
      ...(saysSize === undefined ? {} : { saysSize }),
    })),
  );

/** A compound file (Word, Excel, PowerPoint and Outlook before 2007) whose directory holds these names. */
export function aCompound(...names: string[]): Buffer {
  const sector = 512;
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  const directory = Buffer.alloc(sector);
  for (const [n, name] of ['Root Entry', ...names].entries()) {
    directory.write(name, n * 128, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, n * 128 + 64);
  }
  return Buffer.concat([header, table, directory]);
}

export const aPdf = (words = 'Safeguarding policy'): Buffer => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);

/** The text that every scanner takes for malware by agreement (eicar.org). */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-');
