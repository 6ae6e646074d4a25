import { beforeEach, describe, expect, test } from 'vitest';
import { formToSend, quarantineKey } from '../../../functions/files/evidence-files.ts';
import { commit } from '../../../functions/store/commit.ts';
import { findVersion, newItemWrite, newVersionWrite } from '../../../functions/store/evidence.ts';
import type { EvidenceVersion } from '../../../shared/domain/evidence-version.ts';
import type { FileType } from '../../../shared/domain/file-type.ts';
import { anItem, aVersion } from '../../builders/an-evidence.ts';
import { arrives, isScanned, sendForm, tellTheJob } from '../../builders/an-upload.ts';
import { aPdf, aZipBomb } from '../../builders/sample-files.ts';
import { aBucket, evidence } from '../../builders/stored-files.ts';
import { freshTables } from '../../database.ts';

beforeEach(async () => {
  await freshTables();
  aBucket();
});

const version = aVersion();
const key = quarantineKey(version);
const now = async (): Promise<EvidenceVersion> => (await findVersion(version))!;

/** A version whose file lies in quarantine, and of which nobody has been told yet. */
async function aSentFile(bytes: Uint8Array = aPdf(), type: FileType = 'pdf'): Promise<string> {
  const sent = { ...version, type };
  await commit([newItemWrite(anItem()), newVersionWrite(sent)]);
  expect(await sendForm(await formToSend(sent), bytes)).toBe(204);
  return evidence.versionsOf(key)[0]!.versionId;
}

const kept = () => evidence.keys().filter((each) => each.startsWith('kept/'));

describe('a verdict', () => {
  test('is clean once S3 and GuardDuty have both told, in either order, each any number of times', async () => {
    await aSentFile();
    await isScanned(key);
    const clean = await now();
    expect(clean.scan).toMatchObject({ kind: 'clean', content: { size: aPdf().length } });
    for (const again of [arrives, isScanned, arrives]) await again(key);
    expect(await now()).toEqual(clean);
    expect(kept()).toEqual([clean.kept?.key]);
  });

  test('comes out the same where both tell at the same moment', async () => {
    await aSentFile();
    await Promise.all([arrives(key), isScanned(key), arrives(key), isScanned(key)]);
    expect((await now()).scan.kind).toBe('clean');
  });

  test('of the first version stands, whatever is sent with the same form later', async () => {
    const first = await aSentFile();
    await arrives(key);
    await sendForm(await formToSend(version), Buffer.from('MZ'));
    await arrives(key);
    await isScanned(key, 'THREATS_FOUND');
    expect((await now()).scan).toMatchObject({ kind: 'checking', object: first });
    await isScanned(key, 'NO_THREATS_FOUND', first);
    const { scan, kept: place } = await now();
    expect(scan).toMatchObject({ kind: 'clean', object: first });
    expect(evidence.bodyOf(evidence.versionsOf(place!.key)[0]!)).toEqual(aPdf());
  });

  test.each([
    ['THREATS_FOUND', 'infected'],
    ['UNSUPPORTED', 'unreadable'],
    ['ACCESS_DENIED', 'no-verdict'],
    ['FAILED', 'no-verdict'],
    ['SOMETHING_NEW', 'no-verdict'],
  ])('%s of GuardDuty means refused: %s, and nothing is kept', async (said, because) => {
    await aSentFile();
    await arrives(key);
    await isScanned(key, said);
    expect((await now()).scan).toMatchObject({ kind: 'refused', because });
    await isScanned(key);
    expect((await now()).scan).toMatchObject({ kind: 'refused', because });
    expect(kept()).toEqual([]);
  });

  test('is refused for what GuardDuty finds nothing in, but the bytes speak against', async () => {
    await aSentFile(aZipBomb(100), 'docx');
    await isScanned(key);
    expect((await now()).scan).toMatchObject({ kind: 'refused', because: 'archive-bomb' });
    expect(kept()).toEqual([]);
  });

  test('is refused for a file that is gone', async () => {
    const object = await aSentFile();
    evidence.erase(key, object);
    await arrives(key, object);
    expect((await now()).scan).toMatchObject({ kind: 'refused', because: 'unreadable' });
  });
});

describe('no verdict', () => {
  const sweep = (at: string) => tellTheJob({ sweep: true, at });

  test('within an hour gives the file back', async () => {
    await aSentFile();
    await arrives(key);
    await sweep('2026-11-02T12:59:00.000Z');
    expect((await now()).scan.kind).toBe('checking');
    await sweep('2026-11-02T13:00:01.000Z');
    expect((await now()).scan).toMatchObject({ kind: 'refused', because: 'no-verdict' });
    await isScanned(key);
    expect((await now()).scan).toMatchObject({ kind: 'refused', because: 'no-verdict' });
  });

  test('is never said of what has a verdict, or has not arrived', async () => {
    await aSentFile();
    await sweep('2026-11-03T12:00:00.000Z');
    expect((await now()).scan.kind).toBe('awaited');
    await isScanned(key);
    await sweep('2026-11-03T12:00:00.000Z');
    expect((await now()).scan.kind).toBe('clean');
  });
});

test('what is told of places that nobody knows is passed over; what nobody understands is a fault', async () => {
  await aSentFile();
  for (const place of ['elsewhere/a', 'quarantine/thamesford-police/other/1/1', 'quarantine/a/b/c/d/e'])
    await arrives(place, 'one');
  expect((await now()).scan.kind).toBe('awaited');
  await expect(tellTheJob({ source: 'aws.ses', detail: {} })).rejects.toThrow('record-scan failed');
});
