/** The few parts of oidc-provider that the player uses; the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type StoredPayload = Record<string, unknown> & { uid?: string; grantId?: string; exp?: number };

  export type Adapter = {
    upsert(id: string, payload: StoredPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<StoredPayload | undefined>;
    findByUid(uid: string): Promise<StoredPayload | undefined>;
    findByUserCode(code: string): Promise<StoredPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  };

  type Account = { accountId: string; claims: () => Promise<Record<string, unknown>> };

  type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };

  type Context = {
    type: string;
    status: number;
    body: string;
    oidc: {
      client: { clientId: string };
      session: { accountId: string; grantIdFor(client: string): string | undefined };
    };
  };

  type Configuration = {
    adapter: (model: string) => Adapter;
    clients: object[];
    jwks: object;
    claims: Record<string, string[]>;
    conformIdTokenClaims: boolean;
    cookies: { keys: string[] };
    features: Record<string, { enabled: boolean }>;
    findAccount: (context: unknown, sub: string) => Promise<Account | undefined>;
    interactions: { url: (context: unknown, interaction: { uid: string }) => string };
    loadExistingGrant: (context: Context) => Promise<Grant | undefined>;
    pkce: { required: () => boolean };
    renderError: (context: Context, details: Record<string, string>) => Promise<void>;
    responseTypes: string[];
    routes: Record<string, string>;
    scopes: string[];
    ttl: Record<string, number>;
  };

  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string; amr: string[] } },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
    on(event: 'server_error', listener: (context: unknown, error: Error) => void): void;
    Grant: {
      new (of: { clientId: string; accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    Session: {
      find(id: string): Promise<{ readonly accountId?: string; destroy(): Promise<void> } | undefined>;
    };
  }
}
