/// <reference path="./oidc-provider.d.ts" />
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { page } from '../front/local-page.ts';
import { readKept, writeKept } from '../kept-file.ts';
import { keptSessions } from './kept-sessions.ts';
import type { People } from './people.ts';

export type SignInClient = {
  readonly id: string;
  readonly callbackUrls: readonly string[];
  readonly signOutUrls: readonly string[];
  readonly scopes: readonly string[];
};

const hour = 3600;

/** An OpenID Connect server with the addresses, token shape and manners of a Cognito user pool. */
export function oidcServer(
  issuer: string,
  client: SignInClient,
  people: People,
  folder: string,
  fault: (error: unknown) => void,
): Provider {
  const { jwks, cookieKey } = keptKeys(join(folder, 'sign-in-keys.json'));
  const provider: Provider = new Provider(issuer, {
    adapter: keptSessions(join(folder, 'sign-in-sessions.json')),
    clients: [
      {
        client_id: client.id,
        redirect_uris: client.callbackUrls,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks,
    claims: { openid: ['sub', 'cognito:username', 'token_use'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: [cookieKey] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: async (_context, sub) => {
      const user = people.withSub(sub);
      if (!user?.enabled) return undefined;
      const { email, emailVerified } = user;
      const claims = { sub, 'cognito:username': sub, token_use: 'id', email, email_verified: emailVerified };
      return { accountId: sub, claims: async () => claims };
    },
    interactions: { url: (_context, { uid }) => `${new URL(issuer).pathname}/login/${uid}` },
    loadExistingGrant: async ({ oidc: { client: asking, session } }) => {
      const known = session.grantIdFor(asking.clientId);
      if (known) return provider.Grant.find(known);
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope(client.scopes.join(' '));
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    renderError: async (context, { error = 'error', error_description = '' }) => {
      context.type = 'html';
      context.body = page(
        'Sign-in did not work',
        `<h1>Sign-in did not work</h1><p>${error}: ${error_description}</p>`,
      );
    },
    responseTypes: ['code'],
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userInfo',
      jwks: '/.well-known/jwks.json',
    },
    scopes: ['openid', 'email'],
    ttl: {
      AccessToken: 300,
      IdToken: 300,
      AuthorizationCode: 60,
      Interaction: hour,
      Session: hour,
      Grant: hour,
    },
  });
  provider.on('server_error', (_context, error) => fault(error));
  return provider;
}

type Keys = { readonly jwks: object; readonly cookieKey: string };

/** The key that signs tokens and the one that signs cookies; made once, so that a restart signs nobody out. */
function keptKeys(file: string): Keys {
  const known = readKept<Keys | undefined>(file, undefined);
  if (known) return known;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
  const made = { jwks: { keys: [key] }, cookieKey: randomBytes(32).toString('base64url') };
  writeKept(file, made);
  return made;
}
