import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWords, portFrom } from '../../infra/local/serve.ts';
import { startPortal } from '../../infra/local/start-portal.ts';
import { fixtureTemplates } from './fixture-templates.ts';
import { until } from './until.ts';

const state = mkdtempSync(join(tmpdir(), 'portal-state-'));
let templates: string;

beforeAll(async () => {
  templates = await fixtureTemplates();
});
afterAll(() => {
  rmSync(state, { recursive: true, force: true });
});

const Key = { pk: { S: 'a' }, sk: { S: 'b' } };

test('a power cut loses nothing: rows, files, mail, and changes that no job had seen yet', async () => {
  const options = { state, quiet: true, templates };
  const portal = await startPortal(options);
  const TableName = portal.tables.messages;
  const Bucket = portal.documentsBucket;
  await portal.aws.s3.send(new PutObjectCommand({ Bucket, Key: 'documents/1.pdf', Body: '%PDF' }));
  const Item = { ...Key, outbox: { S: 'waiting' }, state: { S: 'planned' } };
  await portal.aws.dynamodb.send(new PutItemCommand({ TableName, Item }));

  await portal.restart();

  const row = await portal.aws.dynamodb.send(new GetItemCommand({ TableName, Key }));
  expect(row.Item).toEqual(Item);
  const file = await portal.aws.s3.send(new GetObjectCommand({ Bucket, Key: 'documents/1.pdf' }));
  expect(await file.Body?.transformToString()).toBe('%PDF');
  await until(() => portal.logs('send-message').includes('handled b'));
  await portal.close();

  const again = await startPortal(options);
  expect((await again.aws.dynamodb.send(new GetItemCommand({ TableName, Key }))).Item).toEqual(Item);
  await again.close();
});

test('a taken port is told in a sentence that says how to choose another', async () => {
  const first = await startPortal({ state: 'memory', quiet: true, templates });
  const port = Number(new URL(first.origin).port);
  const second = startPortal({ state: 'memory', port, quiet: true, templates });
  const fault = await second.catch((error: unknown) => error);
  expect(inWords(fault, 'npm start')).toBe(
    `Port ${port} is in use by another program. Stop that, or choose another port: PORT=${port + 1} npm start`,
  );
  await first.close();
});

test('PORT is a number, or the usual one', () => {
  expect([portFrom(undefined), portFrom(''), portFrom('4301')]).toEqual([4300, 4300, 4301]);
  expect(() => portFrom('http')).toThrow('PORT must be a number from 1 to 65535, not "http".');
});
