import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Portal } from '../../infra/local/portal.ts';
import { startPortal } from '../../infra/local/start-portal.ts';
import { fixtureTemplates } from './fixture-templates.ts';
import { until } from './until.ts';

let portal: Portal;
let templates: string;

beforeAll(async () => {
  templates = await fixtureTemplates();
  portal = await startPortal({ state: 'memory', quiet: true, templates });
});
afterAll(async () => {
  await portal?.close();
});

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${portal.origin}${path}`, init);
const me = '/api/account/me';

describe('the API', () => {
  test('hands a function what was asked, as payload format 2.0 does', async () => {
    const reply = await ask('/api/agency/agency-1/returns?a=1&a=2&b=%C3%A9', {
      headers: { cookie: 'x=1; y=2' },
    });
    const event = await reply.json();
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/agency/{agencyId}/returns',
      rawPath: '/api/agency/agency-1/returns',
      cookies: ['x=1', 'y=2'],
      queryStringParameters: { a: '1,2', b: 'é' },
      pathParameters: { agencyId: 'agency-1' },
      requestContext: { http: { method: 'GET' }, stage: '$default' },
      isBase64Encoded: false,
    });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(reply.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  });

  test('puts the security headers of the template on every answer', async () => {
    for (const path of [me, '/api/nowhere']) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
    }
  });

  test('knows only the routes of the contract', async () => {
    expect((await ask('/api/nowhere')).status).toBe(404);
    expect((await ask(me, { method: 'DELETE' })).status).toBe(404);
  });

  test('refuses a body larger than a function can be handed', async () => {
    const reply = await ask('/api/account/sign-out', { method: 'POST', body: 'x'.repeat(7 * 1024 * 1024) });
    expect(reply.status).toBe(413);
  });

  test('answers 500 where a function throws or its environment dies, and goes on with the next', async () => {
    expect((await ask(`${me}?wish=throw`)).status).toBe(500);
    expect((await ask(`${me}?wish=die`)).status).toBe(500);
    expect((await ask(me)).status).toBe(200);
  });

  test('loses a request in the middle of which its function is killed, and serves the next', async () => {
    const hanging = ask(`${me}?wish=hang`);
    await until(() => portal.logs('account').includes('hanging'));
    await portal.kill('account');
    expect((await hanging).status).toBe(500);
    expect((await ask(me)).status).toBe(200);
  });
});

describe('what functions may do', () => {
  test('a call without a grant fails as it would in AWS, and is on record', async () => {
    const reply = await ask('/api/board/board-1/rounds?wish=read-answers');
    expect(await reply.json()).toBe('AccessDeniedException');
    expect(portal.calls().filter(({ allowed }) => !allowed)).toMatchObject([
      {
        function: 'board',
        action: 'dynamodb:Query',
        resource: expect.stringContaining(portal.tables.answers),
      },
    ]);
  });

  test('a call with a grant succeeds, and its grant counts as used', async () => {
    const grant = `agency dynamodb:Query arn:aws:dynamodb:eu-west-2:000000000000:table/${portal.tables.answers}`;
    expect(portal.unusedGrants()).toContain(grant);
    expect(await (await ask('/api/agency/agency-1/returns?wish=read-answers')).json()).toBe('read');
    expect(portal.unusedGrants()).not.toContain(grant);
  });

  test('a function knows the names of what it is granted, and of nothing else', async () => {
    const env = await (await ask('/api/board/board-1/rounds?wish=env')).json();
    expect(
      Object.keys(env)
        .filter((name) => name.endsWith('_TABLE'))
        .sort(),
    ).toEqual(['DIRECTORY_TABLE', 'LEDGER_TABLE', 'MESSAGES_TABLE', 'RETURNS_TABLE']);
    expect(env).not.toHaveProperty('OIDC_ISSUER');
    expect(env).not.toHaveProperty('HOME');
  });
});

describe('changes of a table', () => {
  const put = (sk: string, more: Record<string, string>) => {
    const values = Object.entries({ pk: 'test', sk, ...more }).map(([name, value]) => [name, { S: value }]);
    return portal.aws.dynamodb.send(
      new PutItemCommand({ TableName: portal.tables.messages, Item: Object.fromEntries(values) }),
    );
  };
  const handled = (sk: string): number =>
    portal.logs('send-message').filter((line) => line === `handled ${sk}`).length;

  test('reach the job that listens to them, where its filter says so', async () => {
    await put('not-waiting', { state: 'sent' });
    await put('waiting', { state: 'planned', outbox: 'waiting' });
    await until(() => handled('waiting') === 1);
    expect(handled('not-waiting')).toBe(0);
  });

  test('that cannot be handled end with the dead letters, and hold up none of the others', async () => {
    await Promise.all([
      put('before', { state: 'planned', outbox: 'waiting' }),
      put('poisoned', { state: 'planned', outbox: 'waiting', wish: 'poison' }),
      put('failing', { state: 'planned', outbox: 'waiting', wish: 'fail' }),
      put('after', { state: 'planned', outbox: 'waiting' }),
    ]);
    await put('much-later', { state: 'planned', outbox: 'waiting' });
    await until(() => handled('before') > 0 && handled('after') > 0 && handled('much-later') > 0, 60);
    await portal.settled();
    const letters = portal.deadLetters()['portal-dev-send-message-dead'] ?? [];
    expect(letters).toHaveLength(2);
    expect(letters).toMatchObject([
      { DDBStreamBatchInfo: { batchSize: 1 } },
      { DDBStreamBatchInfo: { batchSize: 1 } },
    ]);
    expect([handled('poisoned'), handled('failing')]).toEqual([0, 0]);
  });
});

describe('mail', () => {
  const from = 'Returns <returns@mail.dev.example.org>';
  const send = (to: string, more: object = {}) =>
    portal.aws.ses.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        ConfigurationSetName: 'portal-dev',
        EmailTags: [{ Name: 'message', Value: 'message-1' }],
        Content: { Simple: { Subject: { Data: 'Hello' }, Body: { Text: { Data: 'To you' } } } },
        ...more,
      }),
    );
  const told = (address: string) =>
    portal
      .logs('record-delivery')
      .map((line) => JSON.parse(line))
      .filter(({ detail }) => detail.mail.destination.includes(address));

  test('that was taken is told as sent and delivered, with our own id', async () => {
    await send('someone@example.org');
    const events = await until(() => told('someone@example.org').length === 2 && told('someone@example.org'));
    expect(events.map((each) => each.detail.eventType).sort()).toEqual(['Delivery', 'Send']);
    expect(events[0].detail.mail.tags.message).toEqual(['message-1']);
    expect(portal.mails('someone@example.org')).toMatchObject([{ subject: 'Hello', text: 'To you', from }]);
  });

  test('to the address that always bounces is told as bounced', async () => {
    const address = 'bounce@simulator.amazonses.com';
    await send(address);
    const events = await until(() => told(address).length === 2 && told(address));
    const bounced = events.find(({ detail }) => detail.eventType === 'Bounce');
    expect(bounced?.detail.bounce).toMatchObject({ bounceType: 'Permanent' });
  });

  test('from a domain that is not ours, or under a set that is not there, is refused', async () => {
    await expect(send('a@example.org', { FromEmailAddress: 'x@elsewhere.example' })).rejects.toThrow(
      /not verified/,
    );
    await expect(send('a@example.org', { ConfigurationSetName: 'other' })).rejects.toThrow(/does not exist/);
  });

  test('whose event no try can handle is kept with the dead letters', async () => {
    await send('kaput@example.org', { EmailTags: [{ Name: 'message', Value: 'kaput' }] });
    await portal.settled();
    const letters = portal.deadLetters()['portal-dev-record-delivery-dead'] ?? [];
    expect(letters).toHaveLength(2);
  });

  test('is read on a page of its own', async () => {
    const page = await ask('/_local/mail');
    expect(await page.text()).toContain('someone@example.org');
    expect(await (await ask('/_local/mail.json?to=someone@example.org')).json()).toHaveLength(1);
  });
});

test('a schedule fired by hand hands its job the moment it is given', async () => {
  const at = new Date('2026-03-29T06:00:00.500Z');
  expect(await portal.fire('plan-reminders', at)).toEqual({ at: '2026-03-29T06:00:00Z' });
  const reply = await ask('/_local/fire/send-message?at=2026-11-22T07:00:00Z', { method: 'POST' });
  expect(await reply.json()).toEqual({ reply: { sweep: true, at: '2026-11-22T07:00:00Z' } });
});
