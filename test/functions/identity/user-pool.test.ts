import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { disableUser, ensureUser } from '../../../functions/identity/user-pool.ts';

type Asked = { readonly headers: IncomingHttpHeaders; readonly body: unknown };
const fine = { status: 200, body: '{}' };
const refused = (name: string, status = 400) => ({
  status,
  body: JSON.stringify({ __type: name, message: 'No.' }),
});

let asked: Asked[] = [];
let answers = [fine];
const pool = createServer(async (request, response) => {
  asked.push({ headers: request.headers, body: JSON.parse(await text(request)) });
  const { status, body } = answers.shift() ?? fine;
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': 'request-1',
  });
  response.end(body);
});

beforeAll(async () => {
  await new Promise<void>((done) => pool.listen(0, '127.0.0.1', done));
  const { port } = pool.address() as AddressInfo;
  process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER = `http://127.0.0.1:${port}`;
});
afterAll(() => void pool.close());
beforeEach(() => {
  asked = [];
  answers = [];
});

const operations = () => asked.map(({ headers }) => String(headers['x-amz-target']).split('.')[1]);

test('somebody new is made in the user pool, signed, without a mail of Cognito’s own', async () => {
  await ensureUser('zoë@police.example', 'Zoë Nuñez');
  expect(operations()).toEqual(['AdminCreateUser']);
  expect(asked[0]?.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/eu-west-2\/cognito-idp\/aws4_request, SignedHeaders=[\w;-]*host;[\w;-]*x-amz-target/,
  );
  expect(asked[0]?.body).toEqual({
    UserPoolId: 'eu-west-2_portal',
    Username: 'zoë@police.example',
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: 'zoë@police.example' },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: 'Zoë Nuñez' },
    ],
  });
});

test.each(['UsernameExistsException', 'com.amazonaws.cognito#UsernameExistsException:'])(
  'who is known already (%s) is let in again',
  async (name) => {
    answers = [refused(name)];
    await ensureUser('dee@police.example', 'Dee');
    expect(operations()).toEqual(['AdminCreateUser', 'AdminEnableUser']);
  },
);

test('whom the pool does not know need not be shut out', async () => {
  answers = [refused('UserNotFoundException')];
  await disableUser('dee@police.example');
  expect(operations()).toEqual(['AdminDisableUser']);
});

test.each([refused('TooManyRequestsException'), refused('InternalErrorException', 500), refused('', 429)])(
  'what passes by itself is tried again: %j',
  async (answer) => {
    answers = [answer, answer];
    await disableUser('dee@police.example');
    expect(operations()).toEqual(['AdminDisableUser', 'AdminDisableUser', 'AdminDisableUser']);
  },
);

test.each([
  [
    refused('UserNotFoundException'),
    'AdminEnableUser: Cognito answered 400 UserNotFoundException: No. (request request-1)',
  ],
  [
    { status: 502, body: '<html>' },
    'AdminEnableUser: Cognito answered 502 UnknownError: no message (request request-1)',
  ],
])('any other refusal is a fault that says what Cognito said', async (answer, words) => {
  answers = [refused('UsernameExistsException'), answer, answer, answer, answer];
  await expect(ensureUser('dee@police.example', 'Dee')).rejects.toThrow(words);
});
