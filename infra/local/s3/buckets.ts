import { join } from 'node:path';
import * as z from 'zod/mini';
import { physicalName } from '../template/identities.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';
import { type Objects, objects } from './objects.ts';

const CorsRule = z.strictObject({
  AllowedHeaders: z.optional(z.array(z.string())),
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  ExposedHeaders: z.optional(z.array(z.string())),
  MaxAge: z.optional(z.number()),
});
export type CorsRule = z.infer<typeof CorsRule>;

/** Encryption, ownership, logging and expiry mean nothing on one machine; who may come in is in the policies. */
const BucketProperties = z.strictObject({
  BucketEncryption: z.json(),
  CorsConfiguration: z.optional(z.strictObject({ CorsRules: z.array(CorsRule) })),
  LifecycleConfiguration: z.optional(z.json()),
  LoggingConfiguration: z.optional(z.json()),
  NotificationConfiguration: z.optional(
    z.strictObject({
      EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.literal(true) }),
    }),
  ),
  OwnershipControls: z.optional(z.json()),
  PublicAccessBlockConfiguration: z.json(),
  Tags: z.json(),
  VersioningConfiguration: z.optional(z.strictObject({ Status: z.literal('Enabled') })),
});

export type Bucket = {
  readonly name: string;
  readonly versioned: boolean;
  readonly cors: readonly CorsRule[];
  /** Whether the event bus hears of every object. */
  readonly tells: boolean;
  readonly objects: Objects;
};

export function readBuckets(
  resources: readonly Resource[],
  resolver: Resolver,
  folder: string,
): Map<string, Bucket> {
  const buckets = resources.filter(({ kind }) => kind === 'AWS::S3::Bucket');
  return new Map(
    buckets.map((resource) => {
      const name = physicalName(resource);
      const { CorsConfiguration, NotificationConfiguration, VersioningConfiguration } =
        BucketProperties.parse(resolver.propertiesOf(resource));
      const versioned = VersioningConfiguration?.Status === 'Enabled';
      const cors = CorsConfiguration?.CorsRules ?? [];
      const tells = NotificationConfiguration !== undefined;
      return [name, { name, versioned, cors, tells, objects: objects(join(folder, name), versioned) }];
    }),
  );
}
