import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};

type Claims = Readonly<Record<string, unknown>>;

/**
 * A sign-in service that speaks OpenID Connect: `comeBack` is what its page does once somebody has proved their
 * address. It checks the code verifier and signs what it says, as a real one does.
 */
export async function aSignInService() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { challenge: string; claims: Claims }>();
  const now = (): number => Math.floor(Date.now() / 1000);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reply = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (request.url === '/.well-known/openid-configuration') {
      reply(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    } else if (request.url === '/keys') {
      reply(200, {
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', alg: 'RS256', use: 'sig' }],
      });
    } else {
      const asked = await bodyOf(request);
      const code = codes.get(asked.get('code') ?? '');
      codes.delete(asked.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(asked.get('code_verifier') ?? '')
        .digest('base64url');
      if (code === undefined || code.challenge !== challenge) return reply(400, { error: 'invalid_grant' });
      const unsigned = `${base64({ alg: 'RS256', kid: 'key' })}.${base64(code.claims)}`;
      const signature = sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url');
      reply(200, { access_token: 'access', token_type: 'Bearer', id_token: `${unsigned}.${signature}` });
    }
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** The query with which the browser comes back from `address`, where somebody proved what `claims` say. */
    comeBack(address: string, claims: Claims): Record<string, string> {
      const asked = new URL(address).searchParams;
      const code = `code-${codes.size + 1}-${now()}`;
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        claims: {
          iss: issuer,
          aud: asked.get('client_id'),
          sub: 'subject',
          nonce: asked.get('nonce'),
          iat: now(),
          exp: now() + 300,
          ...claims,
        },
      });
      return { state: asked.get('state') ?? '', code };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
