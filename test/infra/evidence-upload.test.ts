import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operatorEnvironment } from '../../infra/local/operator-environment.ts';
import type { Portal } from '../../infra/local/portal.ts';
import { startPortal } from '../../infra/local/start-portal.ts';
import { aDocx, aPdf, aZipBomb, eicar } from '../builders/sample-files.ts';
import { type Ask, signedIn } from './signed-in.ts';

/*
 * Files on their real way: over the API to a form, with the form to S3, whose events start the job, whose verdict lets
 * the file be opened. Every function runs with the rights that its template gives it.
 */

const agencyId = 'thamesford-police';
const email = 'kit@police.example';
let portal: Portal;
let ask: Ask;

beforeAll(async () => {
  portal = await startPortal({ state: 'memory', quiet: true });
  Object.assign(process.env, await operatorEnvironment(portal));
  const { act } = await import('../../demo/act.ts');
  const { addDemoRole, installer } = await import('../../demo/directory.ts');
  const { handler: addAgency } = await import('../../functions/manager/add-agency.ts');
  const at = new Date().toISOString();
  const body = { id: agencyId, name: 'Thamesford Police', kind: 'police', units: [], formerNames: [] };
  await act('add-agency', addAgency, { as: installer, at, body });
  await addDemoRole({ name: 'Kit Ward', email }, { at: 'agency', agencyId, role: 'contributor' }, at);
  ask = await signedIn(portal, email);
}, 120_000);
afterAll(() => portal?.close());

type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
type Version = { version: number; state: string; because: string | null; sha256: string | null };

const about = {
  kind: 'document',
  title: 'A document',
  marking: 'official',
  day: '2026-06-01',
  expires: null,
};

async function added(name: string): Promise<string> {
  const { status, body } = await ask('add-evidence', {
    params: { agencyId },
    body: { ...about, file: { name, size: 1000 } },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return (body.item as { id: string }).id;
}

async function formFor(evidenceId: string, name: string, version = '1'): Promise<Form> {
  const { status, body } = await ask('start-upload', {
    params: { agencyId, evidenceId, version },
    body: { file: { name, size: 1000 } },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.upload as Form;
}

/** What a page of the portal sends; the reply as far as it may read it. */
async function send({ url, fields }: Form, bytes: Uint8Array, changed: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  const reply = await fetch(url, { method: 'POST', body: form, headers: { origin: portal.origin } });
  const mayRead = reply.headers.get('access-control-allow-origin') === portal.origin;
  return { status: reply.status, mayRead, said: await reply.text() };
}

async function versionsOf(evidenceId: string): Promise<Version[]> {
  await portal.settled();
  const { body } = await ask('get-evidence', { params: { agencyId, evidenceId } });
  return (body.evidence as { versions: Version[] }).versions;
}

const open = (evidenceId: string, version = '1') =>
  ask('open-evidence', { params: { agencyId, evidenceId, version }, body: {} });

async function sent(name: string, bytes: Uint8Array): Promise<string> {
  const id = await added(name);
  expect(await send(await formFor(id, name), bytes)).toMatchObject({ status: 204, mayRead: true });
  return id;
}

test('a sound file is checked, kept, and fetched as it was sent', async () => {
  const id = await sent('policy.pdf', aPdf());
  expect(await versionsOf(id)).toMatchObject([
    { state: 'clean', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  const reply = await fetch(String((await open(id)).body.url));
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(aPdf());
  expect(reply.headers.get('content-disposition')).toContain('attachment');
});

describe('refused is', () => {
  test.each([
    ['a file that is not what its name says', 'policy.pdf', Buffer.from('MZ\u0090 a program'), 'wrong-type'],
    ['a renamed type', 'table.xlsx', aDocx(), 'wrong-type'],
    ['a zip bomb', 'bomb.docx', aZipBomb(100), 'archive-bomb'],
    ['malware', 'eicar.txt', Buffer.from(eicar), 'infected'],
  ])('%s, and not one byte of it can be read', async (_, name, bytes, because) => {
    const id = await sent(name, bytes);
    expect(await versionsOf(id)).toMatchObject([{ state: 'refused', because, sha256: null }]);
    expect((await open(id)).body.type).toBe('evidence-not-clean');
  });

  test('a kind of file that cannot be evidence, and 21 MB, before anything is sent', async () => {
    for (const [file, type] of [
      [{ name: 'setup.exe', size: 9 }, 'wrong-file-type'],
      [{ name: 'policy.pdf', size: 21_000_000 }, 'file-too-large'],
    ] as const)
      expect((await ask('add-evidence', { params: { agencyId }, body: { ...about, file } })).body.type).toBe(
        type,
      );
  });

  test('21 MB that were said to be less, another type, and another place, by S3 itself', async () => {
    const id = await added('policy.pdf');
    const form = await formFor(id, 'policy.pdf');
    const tooMuch = await send(form, Buffer.alloc(21_000_000, 'a'));
    expect(tooMuch).toMatchObject({ status: 400, said: expect.stringContaining('EntityTooLarge') });
    const page = await send(form, aPdf(), { 'Content-Type': 'text/html' });
    const elsewhere = await send(form, aPdf(), { key: `kept/${agencyId}/${id}/1/x` });
    expect([page.status, elsewhere.status]).toEqual([403, 403]);
    expect(await versionsOf(id)).toMatchObject([{ state: 'awaited' }]);
  });
});

/** Sends the first 60 % of a form and lets the line break. */
function breakOff({ url, fields }: Form, file: Buffer): Promise<void> {
  const mark = 'boundary-of-a-test';
  const head = Object.entries(fields)
    .map(([name, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
  const before = `${head}--${mark}\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n`;
  const whole = Buffer.concat([Buffer.from(before), file, Buffer.from(`\r\n--${mark}--\r\n`)]);
  return new Promise((end) => {
    const sending = httpRequest(url, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${mark}`, 'content-length': whole.length },
    });
    sending.on('error', () => end());
    sending.write(whole.subarray(0, Math.floor(whole.length * 0.6)), () => sending.destroy());
    sending.on('close', () => end());
  });
}

test('what broke off at 60 % is sent again with nothing filled in again', async () => {
  const id = await added('policy.pdf');
  await breakOff(await formFor(id, 'policy.pdf'), Buffer.concat([aPdf(), Buffer.alloc(1_000_000, ' ')]));
  expect(await versionsOf(id)).toMatchObject([{ state: 'awaited' }]);
  expect((await send(await formFor(id, 'policy.pdf'), aPdf())).status).toBe(204);
  expect(await versionsOf(id)).toMatchObject([{ state: 'clean' }]);
});

test('what is sent with the same form after the verdict is never served', async () => {
  const id = await added('policy.pdf');
  const form = await formFor(id, 'policy.pdf');
  await send(form, aPdf());
  const [before] = await versionsOf(id);
  expect((await send(form, aPdf('Something else'))).status).toBe(204);
  expect(await versionsOf(id)).toEqual([before]);
  const { url } = (await open(id)).body;
  expect(await (await fetch(String(url))).text()).toContain('Safeguarding policy');
  // Whoever bends the address to the place where browsers send, or to another version, gets nothing.
  for (const bent of [
    String(url).replace('/kept/', '/quarantine/'),
    String(url).replace(/versionId=[^&]+/, 'versionId=other'),
  ])
    expect((await fetch(bent)).status).toBe(403);
});

test('a verdict told twice, or late, or of another version changes nothing', async () => {
  const id = await sent('policy.pdf', aPdf());
  const [before] = await versionsOf(id);
  const about = { bucketName: portal.evidenceBucket, objectKey: `quarantine/${agencyId}/${id}/1/1` };
  const tell = (versionId: string, scanResultStatus: string) =>
    portal.invoke('record-scan', {
      source: 'aws.guardduty',
      time: new Date().toISOString(),
      detail: { s3ObjectDetails: { ...about, versionId }, scanResultDetails: { scanResultStatus } },
    });
  await tell('another', 'THREATS_FOUND');
  await tell('another', 'NO_THREATS_FOUND');
  expect(await versionsOf(id)).toEqual([before]);
});

test('a file on which the scanner stays silent is given back after an hour, and sent again', async () => {
  const id = await sent('policy.pdf', aPdf('LOCAL-SCANNER-STAYS-SILENT'));
  expect(await versionsOf(id)).toMatchObject([{ state: 'checking' }]);
  await portal.fire('record-scan', new Date(Date.now() + 61 * 60_000));
  expect(await versionsOf(id)).toMatchObject([{ state: 'refused', because: 'no-verdict' }]);
  expect((await send(await formFor(id, 'policy.pdf'), aPdf())).status).toBe(204);
  expect(await versionsOf(id)).toMatchObject([{ state: 'clean' }]);
});

test('all of this needed no right that a function does not have', async () => {
  await portal.settled();
  expect(portal.calls().filter(({ allowed }) => !allowed)).toEqual([]);
  expect(Object.values(portal.deadLetters()).flat()).toEqual([]);
  const unused = portal.unusedGrants().filter((grant) => grant.startsWith('record-scan'));
  expect(unused).toEqual([]);
});
