import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Portal } from '../../infra/local/portal.ts';
import { startPortal } from '../../infra/local/start-portal.ts';
import { browserLike } from './browser-like.ts';
import { fixtureTemplates } from './fixture-templates.ts';

let portal: Portal;
let templates: string;
let issuer: string;
let clientId: string;

beforeAll(async () => {
  templates = await fixtureTemplates();
  portal = await startPortal({ state: 'memory', quiet: true, templates });
  const env = await (await fetch(`${portal.origin}/api/account/me?wish=env`)).json();
  issuer = env.OIDC_ISSUER;
  clientId = env.OIDC_CLIENT_ID;
  await addPerson('lead@example.org');
});
afterAll(async () => {
  await portal?.close();
});

const addPerson = (email: string) =>
  portal.aws.cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: portal.userPoolId,
      Username: email,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );

const service = () =>
  oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
    // oxlint-disable-next-line typescript/no-deprecated -- marked so that it stands out; this is the local testing it is for
    execute: [oidc.allowInsecureRequests],
  });
const newestCode = (email: string): string => /\d{6}/.exec(portal.mails(email).at(-1)?.text ?? '')?.[0] ?? '';
const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});
const title = (text: string): string => /<title>(.*) – /.exec(text)?.[1] ?? '';

/** Opens the sign-in page as the portal would, up to the question for the address. */
async function begin(browser = browserLike(portal.origin)) {
  const configuration = await service();
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const callback = `${portal.origin}/api/account/callback`;
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: 'openid email',
    state: 'state-1',
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  const opened = await browser.go(address.href, {}, /\/callback/);
  const finish = (at: string) =>
    oidc.authorizationCodeGrant(configuration, new URL(at), {
      expectedState: 'state-1',
      pkceCodeVerifier: codeVerifier,
    });
  const post = (fields: Record<string, string>) => browser.go(opened.at, form(fields), /\/callback/);
  return { opened, post, finish, browser };
}

describe('signing in', () => {
  test('leads back with a token that says whose address was proved', async () => {
    const { opened, post, finish } = await begin();
    expect(title(opened.text)).toBe('Sign in');
    const asked = await post({ step: 'email', email: 'Lead@Example.org' });
    expect(title(asked.text)).toBe('Enter the code');
    const back = await post({ step: 'code', code: ` ${newestCode('lead@example.org')} ` });
    expect(back.at).toContain(`${portal.origin}/api/account/callback?code=`);
    const claims = (await finish(back.at)).claims();
    expect(claims).toMatchObject({
      iss: issuer,
      aud: clientId,
      email: 'lead@example.org',
      email_verified: true,
    });
  });

  test('says what is wrong with an address or a code, beside the field and at the top', async () => {
    const { post } = await begin();
    const noAddress = await post({ step: 'email', email: 'lead' });
    expect(title(noAddress.text)).toBe('Error: Sign in');
    expect(noAddress.text).toContain('href="#email"');
    await post({ step: 'email', email: 'lead@example.org' });
    const wrong = newestCode('lead@example.org') === '111111' ? '222222' : '111111';
    const wrongCode = await post({ step: 'code', code: wrong });
    expect(wrongCode.reply.status).toBe(400);
    expect(wrongCode.text).toContain('The code is not right');
  });

  test('a new code takes the place of the one before', async () => {
    const { post } = await begin();
    await post({ step: 'email', email: 'lead@example.org' });
    const before = portal.mails('lead@example.org').length;
    expect((await post({ step: 'resend' })).text).toContain('We have sent a new code');
    expect(portal.mails('lead@example.org')).toHaveLength(before + 1);
    const back = await post({ step: 'code', code: newestCode('lead@example.org') });
    expect(back.at).toContain('/callback?code=');
  });

  test('shows nobody whether an address has an account', async () => {
    const known = await (await begin()).post({ step: 'email', email: 'lead@example.org' });
    const unknown = await (await begin()).post({ step: 'email', email: 'nobody@example.org' });
    expect(unknown.text.replaceAll('nobody', 'lead')).toBe(known.text);
    expect(portal.mails('nobody@example.org')).toHaveLength(0);
  });

  test('lasts for further tabs until signed out, and through a restart', async () => {
    const { post, browser } = await begin();
    await post({ step: 'email', email: 'lead@example.org' });
    await post({ step: 'code', code: newestCode('lead@example.org') });
    expect((await begin(browser)).opened.at).toContain('/callback?code=');
    await portal.restart();
    expect((await begin(browser)).opened.at).toContain('/callback?code=');
    const back = `${portal.origin}/`;
    const query = new URLSearchParams({ client_id: clientId, logout_uri: back });
    expect((await browser.go(`/_local/sign-in/logout?${query}`, {}, /\/$/)).at).toBe(back);
    expect(title((await begin(browser)).opened.text)).toBe('Sign in');
    const elsewhere = new URLSearchParams({ client_id: clientId, logout_uri: 'https://elsewhere.example/' });
    expect((await browser.go(`/_local/sign-in/logout?${elsewhere}`)).reply.status).toBe(400);
  });
});

describe('accounts', () => {
  const pool = () => ({ UserPoolId: portal.userPoolId });

  test('are one for each address, in capitals or not', async () => {
    await expect(addPerson('LEAD@example.org')).rejects.toMatchObject({ name: 'UsernameExistsException' });
    const { UserStatus, Enabled } = await portal.aws.cognito.send(
      new AdminGetUserCommand({ ...pool(), Username: 'lead@example.org' }),
    );
    expect({ UserStatus, Enabled }).toEqual({ UserStatus: 'CONFIRMED', Enabled: true });
    const nobody = portal.aws.cognito.send(
      new AdminGetUserCommand({ ...pool(), Username: 'nobody@example.org' }),
    );
    await expect(nobody).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  test('get no code once disabled', async () => {
    await addPerson('gone@example.org');
    await portal.aws.cognito.send(new AdminDisableUserCommand({ ...pool(), Username: 'gone@example.org' }));
    await (await begin()).post({ step: 'email', email: 'gone@example.org' });
    expect(portal.mails('gone@example.org')).toHaveLength(0);
  });
});
