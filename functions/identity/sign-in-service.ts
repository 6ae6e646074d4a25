import * as oidc from 'openid-client';
import { env } from '../runtime/env.ts';
import { refuse } from '../runtime/refused.ts';

/** What one attempt to sign in must find again when it comes back. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly codeVerifier: string };

const callback = (): string => `${env('SITE_ORIGIN')}/api/account/callback`;

/** Plain http only for a sign-in service on this very machine. */
const isOnThisMachine = (issuer: string): boolean =>
  /^http:\/\/(localhost|127\.0\.0\.1)([:/]|$)/.test(issuer);

let known: Promise<oidc.Configuration> | undefined;

/** The sign-in service as it describes itself; asked once per function, and again after it could not be reached. */
function service(): Promise<oidc.Configuration> {
  const issuer = env('OIDC_ISSUER');
  known ??= oidc
    .discovery(new URL(issuer), env('OIDC_CLIENT_ID'), undefined, oidc.None(), {
      // oxlint-disable-next-line typescript/no-deprecated -- marked so to stand out; only for this machine
      execute: isOnThisMachine(issuer) ? [oidc.allowInsecureRequests] : [],
      timeout: 5,
    })
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}

/** A new attempt, and the address of the sign-in page for it. */
export async function newAttempt(): Promise<{ attempt: Attempt; address: string }> {
  const configuration = await service();
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
  };
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callback(),
    scope: 'openid email',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
  });
  return { attempt, address: address.href };
}

/** The address that somebody has proved to be theirs, in small letters. Refuses with `sign-in-failed`. */
export async function provedEmail(
  { state, nonce, codeVerifier }: Attempt,
  rawQueryString: string,
): Promise<string> {
  const tokens = await oidc.authorizationCodeGrant(
    await service(),
    new URL(`${callback()}?${rawQueryString}`),
    { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true },
  );
  const claims = tokens.claims();
  const email = claims?.email;
  const verified = claims?.email_verified;
  // An address that came from a federated service may say so in a word.
  const isProved = verified === true || verified === 'true';
  return typeof email === 'string' && isProved ? email.toLowerCase() : refuse('sign-in-failed');
}

/** Where the browser goes to be signed out of the sign-in service too; both ways of saying where it goes then. */
export function signOutAddress(): string {
  const back = `${env('SITE_ORIGIN')}/`;
  const address = new URL(env('OIDC_SIGN_OUT_URL'));
  address.searchParams.set('client_id', env('OIDC_CLIENT_ID'));
  address.searchParams.set('logout_uri', back);
  address.searchParams.set('post_logout_redirect_uri', back);
  return address.href;
}
