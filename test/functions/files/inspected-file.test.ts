import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inspectedFile } from '../../../functions/files/inspected-file.ts';
import { type FileType, largestFile } from '../../../shared/domain/file-type.ts';
import type { RefusedBecause } from '../../../shared/domain/scan.ts';
import { aCompound, aDocx, anOds, anXlsx, aPdf, aZip, aZipBomb } from '../../builders/sample-files.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const heic = Buffer.concat([hex('00000018'), Buffer.from('ftypheic')]);
const mail = 'Received: from council\r\nFrom: a@council.example\r\nSubject: Minutes\r\n\r\nAttached.';

const sound: readonly [FileType, Buffer | string][] = [
  ['pdf', aPdf()],
  ['doc', aCompound('WordDocument')],
  ['xls', aCompound('Workbook')],
  ['ppt', aCompound('PowerPoint Document')],
  ['msg', aCompound('__nameid_version1.0', '__properties_version1.0')],
  ['docx', aDocx()],
  ['xlsx', anXlsx()],
  ['ods', anOds()],
  ['png', hex('89504e470d0a1a0a 00')],
  ['jpeg', hex('ffd8ffe0')],
  ['heic', heic],
  ['eml', mail],
  ['csv', 'standard;grade\r\n1;met\r\n'],
  ['csv', Buffer.from('\ufeffnorm;größe', 'utf16le')],
  ['txt', 'Seen in May – “in place”.'],
  ['txt', hex('93 69 6e 20 70 6c 61 63 65 94')],
];

test.each(sound)('a sound %s is taken for what it is', async (type, bytes) => {
  const whole = Buffer.from(bytes);
  const sha256 = createHash('sha256').update(whole).digest('hex');
  expect(await inspectedFile(whole, type)).toEqual({
    is: 'content',
    content: { sha256, size: whole.length },
  });
});

const refused: readonly [string, FileType, Buffer | string, RefusedBecause][] = [
  ['a program called PDF', 'pdf', hex('4d5a9000'), 'wrong-type'],
  ['a web page called text', 'txt', '<!DOCTYPE html><script>', 'wrong-type'],
  ['a PDF called text', 'txt', aPdf(), 'wrong-type'],
  ['an archive called CSV', 'csv', aZip([{ name: 'a', bytes: 'a' }]), 'wrong-type'],
  ['a plain archive called Word', 'docx', aZip([{ name: 'virus.exe', bytes: 'MZ' }]), 'wrong-type'],
  ['Excel called Word', 'docx', anXlsx(), 'wrong-type'],
  ['OpenDocument text called spreadsheet', 'odt', anOds(), 'wrong-type'],
  ['Word with macros', 'docx', aDocx({ name: 'word/vbaProject.bin', bytes: 'x' }), 'wrong-type'],
  ['an older Excel called Word', 'doc', aCompound('Workbook'), 'wrong-type'],
  ['an installer called Word', 'doc', aCompound('!Property'), 'wrong-type'],
  ['a picture called another', 'png', hex('ffd8ffe0'), 'wrong-type'],
  ['a text called mail', 'eml', 'Dear colleague,\nhello', 'wrong-type'],
  ['Word with a password', 'docx', aCompound('EncryptionInfo', 'EncryptedPackage'), 'unreadable'],
  [
    'an archive with a password',
    'docx',
    aDocx({ name: 'word/a', bytes: 'a', encrypted: true }),
    'unreadable',
  ],
  ['half an archive', 'docx', aDocx().subarray(0, 60), 'unreadable'],
  ['half a compound file', 'doc', aCompound('WordDocument').subarray(0, 600), 'unreadable'],
  ['a zip bomb', 'docx', aZipBomb(), 'archive-bomb'],
  ['a zip bomb that lies about its size', 'docx', aZipBomb(100), 'archive-bomb'],
  ['no byte', 'pdf', '', 'wrong-type'],
  ['more than 20 MB', 'txt', Buffer.alloc(largestFile + 1, 'a'), 'too-large'],
];

describe('refused is', () => {
  test.each(refused)('%s', async (_, type, bytes, because) => {
    expect(await inspectedFile(Buffer.from(bytes), type)).toEqual({ is: 'refused', because });
  });
});

test('an archive is looked into within a second and without holding what is in it', async () => {
  const bomb = aZipBomb(100);
  const [before, began] = [process.memoryUsage().rss, performance.now()];
  await inspectedFile(bomb, 'docx');
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('a compound file whose directory runs in a circle is given up', async () => {
  const circle = aCompound('Workbook');
  circle.writeUInt32LE(1, 512 + 4);
  expect(await inspectedFile(circle, 'xls')).toEqual({ is: 'refused', because: 'unreadable' });
});
