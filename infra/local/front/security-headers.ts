import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';

const always = z.literal(true);

const PolicyProperties = z.strictObject({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    CustomHeadersConfig: z.strictObject({
      Items: z.array(z.strictObject({ Header: z.string(), Override: always, Value: z.string() })),
    }),
    SecurityHeadersConfig: z.strictObject({
      ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), Override: always }),
      ContentTypeOptions: z.strictObject({ Override: always }),
      FrameOptions: z.strictObject({ FrameOption: z.string(), Override: always }),
      ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), Override: always }),
      StrictTransportSecurity: z.strictObject({
        AccessControlMaxAgeSec: z.number(),
        IncludeSubdomains: z.boolean(),
        Override: always,
      }),
    }),
  }),
});

/** The headers that CloudFront puts on every answer, read from the template's one policy. */
export function readSecurityHeaders(
  resources: readonly Resource[],
  resolver: Resolver,
): Record<string, string> {
  const [policy, ...others] = resources.filter(
    ({ kind }) => kind === 'AWS::CloudFront::ResponseHeadersPolicy',
  );
  if (!policy || others.length > 0) throw new Error('The player plays one policy of response headers.');
  const { CustomHeadersConfig, SecurityHeadersConfig: set } = PolicyProperties.parse(
    resolver.propertiesOf(policy),
  ).ResponseHeadersPolicyConfig;
  const { AccessControlMaxAgeSec, IncludeSubdomains } = set.StrictTransportSecurity;
  return {
    'content-security-policy': set.ContentSecurityPolicy.ContentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': set.FrameOptions.FrameOption,
    'referrer-policy': set.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}`,
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

/** Puts the headers on whatever is answered, over those of the same name, as `Override` says. */
export function overrideHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, more: Record<string, string> = {}) => {
    const own = Object.entries(more).filter(([name]) => !(name.toLowerCase() in headers));
    return writeHead(status, { ...Object.fromEntries(own), ...headers });
  }) as typeof response.writeHead;
}
