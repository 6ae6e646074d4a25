import * as z from 'zod/mini';
import { physicalName } from '../template/identities.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';
import type { SignInClient } from './oidc-server.ts';

const PoolProperties = z.looseObject({
  AdminCreateUserConfig: z.strictObject({ AllowAdminCreateUserOnly: z.literal(true) }),
  EmailConfiguration: z.looseObject({ From: z.string() }),
  Policies: z.looseObject({ SignInPolicy: z.strictObject({ AllowedFirstAuthFactors: z.array(z.string()) }) }),
  UsernameAttributes: z.tuple([z.literal('email')]),
  UsernameConfiguration: z.strictObject({ CaseSensitive: z.literal(false) }),
});

const ClientProperties = z.looseObject({
  AllowedOAuthFlows: z.tuple([z.literal('code')]),
  AllowedOAuthScopes: z.array(z.string()),
  AuthSessionValidity: z.number(),
  CallbackURLs: z.array(z.string()),
  GenerateSecret: z.literal(false),
  LogoutURLs: z.array(z.string()),
});

export type PlayedPool = {
  readonly id: string;
  readonly mailFrom: string;
  readonly client: SignInClient;
  /** How long a code is good, in milliseconds. */
  readonly codeValidFor: number;
};

/** The one user pool of the templates and its one client. */
export function readUserPool(resources: readonly Resource[], resolver: Resolver): PlayedPool {
  const pool = only(resources, 'AWS::Cognito::UserPool');
  const client = only(resources, 'AWS::Cognito::UserPoolClient');
  const { EmailConfiguration, Policies } = PoolProperties.parse(resolver.propertiesOf(pool));
  if (!Policies.SignInPolicy.AllowedFirstAuthFactors.includes('EMAIL_OTP')) {
    throw new Error('The player plays sign-in by an e-mailed code, which this user pool does not allow.');
  }
  const settings = ClientProperties.parse(resolver.propertiesOf(client));
  return {
    id: physicalName(pool),
    mailFrom: EmailConfiguration.From,
    client: {
      id: physicalName(client),
      callbackUrls: settings.CallbackURLs,
      signOutUrls: settings.LogoutURLs,
      scopes: settings.AllowedOAuthScopes,
    },
    codeValidFor: settings.AuthSessionValidity * 60_000,
  };
}

/** The one resource of a kind; the player is made for one of each. */
export function only(resources: readonly Resource[], kind: string): Resource {
  const [found, ...others] = resources.filter((each) => each.kind === kind);
  if (!found || others.length > 0) throw new Error(`The player plays exactly one ${kind}.`);
  return found;
}
