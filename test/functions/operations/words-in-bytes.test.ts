import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { returnPdf } from '../../../functions/documents/return-pdf.ts';
import { holdsWords, lookInto, textOfPdf } from '../../../operations/words-in-bytes.ts';
import { aPrintedReturn } from '../../builders/a-printed-return.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';

const child = 'Jemima Quibble';

/** A part of an office file, packed. */
function aPart(name: string, text: string): Buffer {
  const packed = deflateRawSync(Buffer.from(text));
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

describe('a PDF of the portal', () => {
  test('is read, though its text is packed and its fonts are cut down', async () => {
    const note = `In May ${child} told us, and the panel listened; “quoted”, naïve – 50 %.`;
    const printed = aPrintedReturn({}, { ...everyKindAnswers, '1.1': { grade: 'met', note } });
    const pdf = await returnPdf(printed);
    expect(pdf.includes(child)).toBe(false);
    expect(textOfPdf(pdf)).toContain(note.replaceAll(' ', ''));
    expect(lookInto(pdf, child)).toEqual({ holds: true, as: 'pdf' });
    expect(lookInto(pdf, 'Jemima Quibbles')).toEqual({ holds: false, as: 'pdf' });
  });
});

describe('other files', () => {
  test('of an office are read in their parts, without the tags between the words', () => {
    const file = Buffer.concat([
      aPart('word/document.xml', `<w:t>Jemima</w:t><w:t> Quib</w:t><w:t>ble</w:t>`),
      aPart('other.xml', '<a>nothing</a>'),
    ]);
    expect(lookInto(file, child)).toEqual({ holds: true, as: 'archive' });
    expect(lookInto(file, 'Somebody')).toEqual({ holds: false, as: 'archive' });
  });

  test('are searched as text, in whichever way it is written', () => {
    expect(lookInto(Buffer.from(`Notes on ${child}`), child)).toEqual({ holds: true, as: 'text' });
    expect(lookInto(Buffer.from(child, 'utf16le'), child)).toEqual({ holds: true, as: 'raw' });
    expect(lookInto(Buffer.from([0, 1, 2, 3]), child)).toEqual({ holds: false, as: 'raw' });
  });
});

test('a record holds words at any depth, as a key, as bytes, or in a text that is JSON itself', () => {
  expect(holdsWords({ a: [{ b: `x ${child}` }] }, child)).toBe(true);
  expect(holdsWords({ [child]: 1 }, child)).toBe(true);
  expect(holdsWords({ bytes: Buffer.from(child) }, child)).toBe(true);
  expect(holdsWords({ reply: JSON.stringify({ text: 'said "no"\nthen' }) }, 'said "no"\nthen')).toBe(true);
  expect(holdsWords({ a: null, n: 3, t: true, s: 'Jemima' }, child)).toBe(false);
});
