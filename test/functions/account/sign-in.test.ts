import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as area } from '../../../functions/account/area.ts';
import { recordRoleRemoved } from '../../../functions/store/roles.ts';
import { aKnownPerson, atAgency } from '../../builders/a-person.ts';
import { aSignInService } from '../../builders/a-sign-in-service.ts';
import { anEvent, type Came, noon, serveBy } from '../../builders/an-event.ts';
import { freshTables, itemsOf } from '../../database.ts';

const email = 'ola.brook@thamesford.example';
const site = 'https://portal.example';
let service: Awaited<ReturnType<typeof aSignInService>>;

beforeAll(async () => {
  service = await aSignInService();
  process.env.OIDC_ISSUER = service.issuer;
});
afterAll(() => service.close());
beforeEach(freshTables);

const begin = (returnTo?: string) =>
  serveBy(area, anEvent('sign-in', returnTo === undefined ? {} : { query: { 'return-to': returnTo } }));
const addressOf = (came: Came): string => String(came.headers.location);
const cookiesOf = (...replies: Came[]): string[] =>
  replies.flatMap(({ cookies }) => cookies.map((each) => each.split(';')[0] ?? ''));
const finish = (query: Record<string, string>, cookies: string[], at = noon) =>
  serveBy(area, anEvent('finish-sign-in', { query, cookies, at }));
const sessionOf = (came: Came) => came.cookies.find((each) => each.startsWith('__Host-session='));
const proved = (begun: Came, claims: object = {}) =>
  service.comeBack(addressOf(begun), { email, email_verified: true, ...claims });

describe('Ola signs in', () => {
  beforeEach(async () => {
    await aKnownPerson('Ola Brook', atAgency('lead'));
  });

  test('and comes back to the page she wanted, with a cookie that only the browser’s own requests carry', async () => {
    const begun = await begin('/agency/thamesford-police?from=mail');
    expect(addressOf(begun)).toContain('code_challenge_method=S256');

    const came = await finish(proved(begun), cookiesOf(begun));

    expect(addressOf(came)).toBe(`${site}/agency/thamesford-police?from=mail`);
    expect(sessionOf(came)).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    const me = await serveBy(area, anEvent('get-me', { cookies: cookiesOf(came) }));
    expect(me).toMatchObject({ status: 200, body: { person: { email } } });
  });

  test('in two tabs at once', async () => {
    const [one, two] = [await begin('/one'), await begin('/two')];
    const cookies = cookiesOf(one, two);

    expect(addressOf(await finish(proved(two), cookies))).toBe(`${site}/two`);
    expect(addressOf(await finish(proved(one), cookies))).toBe(`${site}/one`);
  });

  test('and her cookie’s secret is nowhere in the store', async () => {
    const begun = await begin();
    const came = await finish(proved(begun), cookiesOf(begun));

    const secret = sessionOf(came)?.match(/\.([\w-]+);/)?.[1] ?? 'none';
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(await itemsOf('DIRECTORY_TABLE'))).not.toContain(secret);
  });

  test('with her address in capitals', async () => {
    const begun = await begin();
    const came = await finish(proved(begun, { email: email.toUpperCase() }), cookiesOf(begun));
    expect(sessionOf(came)).toBeDefined();
  });

  test('with a way back that leads elsewhere, and comes to the first page', async () => {
    const begun = await begin('//elsewhere.example/');
    expect(addressOf(await finish(proved(begun), cookiesOf(begun)))).toBe(`${site}/`);
  });

  test('anew: the session that this browser had ends, and a cookie put there by somebody else is not kept', async () => {
    const first = await begin();
    const before = await finish(proved(first), cookiesOf(first));
    const second = await begin();
    const after = await finish(proved(second), [...cookiesOf(second), ...cookiesOf(before)]);

    expect(sessionOf(after)).not.toBe(sessionOf(before));
    const stale = await serveBy(area, anEvent('get-me', { cookies: cookiesOf(before) }));
    expect(stale).toMatchObject({ status: 401, body: { type: 'session-ended' } });
  });

  test('once: the same way back again, or in another browser, finds nothing', async () => {
    const begun = await begin();
    const back = proved(begun);
    expect(addressOf(await finish(back, []))).toBe(`${site}/sign-in-help?because=expired`);
    expect(sessionOf(await finish(back, cookiesOf(begun)))).toBeDefined();
    const again = await finish(back, cookiesOf(begun));
    expect(addressOf(again)).toBe(`${site}/sign-in-help?because=expired`);
    expect(sessionOf(again)).toBeUndefined();
  });
});

describe('nobody gets in', () => {
  const isRefused = (came: Came, because: string) => {
    expect(came.status).toBe(302);
    expect(addressOf(came)).toBe(`${site}${because}`);
    expect(sessionOf(came)).toBeUndefined();
  };

  test('whom the directory does not know', async () => {
    const begun = await begin();
    isRefused(await finish(proved(begun), cookiesOf(begun)), '/no-access');
  });

  test('whose last role is gone', async () => {
    const person = await aKnownPerson('Ola Brook', atAgency('lead'));
    await recordRoleRemoved(person.id, atAgency('lead'), { at: noon });
    const begun = await begin();
    isRefused(await finish(proved(begun), cookiesOf(begun)), '/no-access');
  });

  test.for([{ email_verified: false }, { email_verified: undefined }, { email: undefined }])(
    'whose address is not proved: %j',
    async (claims) => {
      await aKnownPerson('Ola Brook', atAgency('lead'));
      const begun = await begin();
      isRefused(await finish(proved(begun, claims), cookiesOf(begun)), '/sign-in-help?because=failed');
    },
  );

  test.for([
    { nonce: 'another' },
    { aud: 'another-client' },
    { iss: 'https://elsewhere.example' },
    { exp: 1 },
  ])('with a token that is not for this attempt: %j', async (claims) => {
    await aKnownPerson('Ola Brook', atAgency('lead'));
    const begun = await begin();
    isRefused(await finish(proved(begun, claims), cookiesOf(begun)), '/sign-in-help?because=failed');
  });

  test('after ten minutes', async () => {
    const begun = await begin();
    const late = '2026-11-02T12:10:01.000Z';
    isRefused(await finish(proved(begun), cookiesOf(begun), late), '/sign-in-help?because=expired');
  });

  test('who said no, or for whom the service failed', async () => {
    const no = await begin();
    const { state = '' } = proved(no);
    isRefused(await finish({ state, error: 'access_denied' }, cookiesOf(no)), '/sign-in-help?because=denied');
    const failed = await begin();
    const query = { state: proved(failed).state ?? '', error: 'server_error' };
    isRefused(await finish(query, cookiesOf(failed)), '/sign-in-help?because=failed');
  });

  test('with nonsense in the address: a page says what to do, never JSON', async () => {
    isRefused(await finish({}, []), '/sign-in-help?because=expired');
  });
});
