import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, describe, expect, test } from 'vitest';
import { recordsMissing } from '../../infra/mail-domain.ts';
import { isPlaceholder, stageNamed } from '../../infra/stages.ts';
import { uploadSite } from '../../infra/upload-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, args: string[], input = '') => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join('infra', script), ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, said: stdout + stderr };
};

describe('deploying', () => {
  test('names the stages where there is no such stage', () => {
    expect(run('deploy.ts', ['live'])).toEqual({
      status: 1,
      said: '\nThere is no stage "live". Choose one of: dev, prod.\n',
    });
  });

  test('is refused while the stage has placeholders for its names', () => {
    expect(isPlaceholder(stageNamed('prod'))).toBe(true);
    expect(run('deploy.ts', ['prod']).said).toContain('put yours into infra/stages.ts first');
  });

  test('waits for the records of the mail domain, and says which', async () => {
    const ses = mockClient(SESv2Client);
    ses
      .on(GetEmailIdentityCommand)
      .resolvesOnce({ DkimAttributes: { Tokens: ['abc'] } })
      .resolvesOnce({ VerifiedForSendingStatus: true });
    const client = new SESv2Client({ region: 'eu-west-2' });
    const record = 'abc._domainkey.mail.example.org  CNAME  abc.dkim.amazonses.com';
    expect(await recordsMissing(client, 'mail.example.org')).toEqual([record]);
    expect(await recordsMissing(client, 'mail.example.org')).toEqual([]);
  });

  test('uploads the pages last, with types and how long they may be kept, and leaves the maps at home', async () => {
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, '.vite'));
    for (const path of ['index.html', 'assets/a-1.js', 'assets/a-1.js.map', '.vite/manifest.json']) {
      writeFileSync(join(folder, path), path);
    }
    const s3 = mockClient(S3Client);
    expect(await uploadSite(new S3Client({ region: 'eu-west-2' }), 'site', folder)).toBe(2);
    const sent = s3.calls().map(({ args }) => args[0].input as Record<string, unknown>);
    expect(sent.map(({ Key, ContentType, CacheControl }) => [Key, ContentType, CacheControl])).toEqual([
      ['assets/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
    ]);
  });
});

test('taking a stage down says what is kept, and does nothing until its name is typed', () => {
  const { status, said } = run('destroy.ts', ['dev'], 'yes\n');
  expect(status).toBe(1);
  expect(said).toContain('the five tables');
  expect(said).toContain('Nothing was taken down.');
});
