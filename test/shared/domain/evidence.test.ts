import { describe, expect, test } from 'vitest';
import { EvidenceInBrief, expiryOf } from '../../../shared/domain/evidence.ts';
import { fileToTake, nextVersion, uploadStarted } from '../../../shared/domain/evidence-steps.ts';
import { evidenceInBrief } from '../../../shared/domain/evidence-version.ts';
import { fileTypeOf, largestFile, sizeInWords } from '../../../shared/domain/file-type.ts';
import type { Scan } from '../../../shared/domain/scan.ts';
import { FileName, Link } from '../../../shared/domain/typed-evidence.ts';
import { anItem, aVersion } from '../../builders/an-evidence.ts';

const at = '2026-11-22T10:00:00.000Z';
const clean: Scan = { kind: 'clean', object: 'one', content: { sha256: 'b'.repeat(64), size: 9 }, at };
const received: Scan = { kind: 'received', object: 'two', since: at };
const refused: Scan = { kind: 'refused', object: 'two', because: 'infected', at };

describe('a file that can be taken', () => {
  test.each([
    ['policy.pdf', 'pdf'],
    ['Minutes of May.DOCX', 'docx'],
    ['photo.JPG', 'jpeg'],
    ['archive.tar.eml', 'eml'],
    ['setup.exe', undefined],
    ['macros.docm', undefined],
    ['page.html', undefined],
    ['README', undefined],
  ])('%s', (name, type) => {
    expect(fileTypeOf(name)).toBe(type);
  });

  test('has 20 MB at most', () => {
    expect(fileToTake({ name: 'a.pdf', size: largestFile })).toMatchObject({ ok: true });
    expect(fileToTake({ name: 'a.pdf', size: largestFile + 1 })).toEqual({
      ok: false,
      because: 'file-too-large',
    });
    expect(fileToTake({ name: 'a.zip', size: 1 })).toEqual({ ok: false, because: 'wrong-file-type' });
    expect([sizeInWords(900), sizeInWords(41_200), sizeInWords(1_440_000)]).toEqual([
      '1 KB',
      '41 KB',
      '1.4 MB',
    ]);
  });

  test('has a name without a folder, and a link begins with its protocol', () => {
    expect(
      ['a.pdf', '../a.pdf', 'a\nb.pdf', 'gpj.\u202efdp'].map((name) => FileName.safeParse(name).success),
    ).toEqual([true, false, false, false]);
    const links = ['https://council.example/policy', 'javascript:alert(1)', 'council.example', 'https://x'];
    expect(links.map((link) => Link.safeParse(link).success)).toEqual([true, false, false, false]);
  });
});

describe('an item', () => {
  test('expires after its last day, and soon in the four weeks before', () => {
    const of = (expires: string | null) => expiryOf({ expires }, '2026-11-22');
    expect([of(null), of('2026-12-21'), of('2026-12-20'), of('2026-11-22'), of('2026-11-21')]).toEqual([
      null,
      null,
      'expires-soon',
      'expires-soon',
      'expired',
    ]);
  });

  test.each<[string, readonly Scan[], Partial<EvidenceInBrief>]>([
    ['whose file never arrived is being checked', [{ kind: 'awaited' }], { state: 'checking', version: 1 }],
    ['that is clean has its hash', [clean], { state: 'clean', version: 1, sha256: 'b'.repeat(64) }],
    [
      'that is being replaced waits for the check',
      [clean, received],
      { state: 'checking', version: 2, sha256: null },
    ],
    ['whose new file was refused counts as it was', [clean, refused], { state: 'clean', version: 1 }],
    [
      'whose new file has not arrived counts as it was',
      [clean, { kind: 'awaited' }],
      { state: 'clean', version: 1 },
    ],
    ['whose only file was refused says so', [refused], { state: 'refused', version: 1 }],
  ])('%s', (_, scans, brief) => {
    const versions = scans.map((scan, n) => aVersion({ version: n + 1, scan }));
    const named = evidenceInBrief(anItem(), versions);
    expect(EvidenceInBrief.parse(named)).toMatchObject(brief);
  });

  test('that is no document needs no check, and one that was taken out is gone', () => {
    const link = anItem({ kind: 'link', detail: 'https://council.example' });
    expect(evidenceInBrief(link, [])).toMatchObject({ state: 'clean', version: null });
    const removed = { by: link.addedBy, at };
    expect(evidenceInBrief({ ...link, removed }, [])).toMatchObject({ state: 'gone' });
  });
});

describe('sending a file', () => {
  const by = { id: 'person-1', name: 'Kit Ward' };
  const file = { name: 'policy.docx', size: 10 };

  test('makes the next version, and each attempt has a place of its own', () => {
    const next = nextVersion(anItem(), [aVersion({ version: 3 })], file, { by, at });
    expect(next).toMatchObject({ ok: true, value: { version: 4, type: 'docx', attempt: 0, sequence: 0 } });
    const again = uploadStarted(aVersion({ attempt: 2, scan: refused }), file, { by, at });
    expect(again).toMatchObject({ ok: true, value: { attempt: 3, scan: { kind: 'awaited' }, kept: null } });
  });

  test('is over once a file has arrived', () => {
    for (const scan of [received, clean])
      expect(uploadStarted(aVersion({ scan }), file, { by, at })).toEqual({
        ok: false,
        because: 'upload-arrived',
      });
  });

  test('is refused for what cannot be taken', () => {
    const exe = { name: 'setup.exe', size: 10 };
    expect(nextVersion(anItem(), [], exe, { by, at })).toMatchObject({ because: 'wrong-file-type' });
    expect(uploadStarted(aVersion(), exe, { by, at })).toMatchObject({ because: 'wrong-file-type' });
  });
});
