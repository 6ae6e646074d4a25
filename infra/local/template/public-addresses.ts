import * as z from 'zod/mini';
import { only } from '../sign-in/read-user-pool.ts';
import { region } from './identities.ts';
import type { Resource } from './templates.ts';

const Behaviour = z.looseObject({ PathPattern: z.literal('/api/*') });

const DistributionProperties = z.looseObject({
  DistributionConfig: z.looseObject({
    Aliases: z.tuple([z.string()]),
    CacheBehaviors: z.tuple([Behaviour]),
    CustomErrorResponses: z.optional(z.never()),
  }),
});

const DomainProperties = z.looseObject({ Domain: z.string() });

/** What the portal and its sign-in pages are called in public, and what stands in for them on this machine. */
export function publicAddresses(
  resources: readonly Resource[],
  origin: string,
  signInPath: string,
): [string, string][] {
  const { DistributionConfig } = DistributionProperties.parse(
    only(resources, 'AWS::CloudFront::Distribution').properties,
  );
  const { Domain } = DomainProperties.parse(only(resources, 'AWS::Cognito::UserPoolDomain').properties);
  return [
    [`https://${DistributionConfig.Aliases[0]}`, origin],
    [`https://${Domain}.auth.${region}.amazoncognito.com`, `${origin}${signInPath}`],
  ];
}
