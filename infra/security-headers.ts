import { Duration } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { type Stage, signInDomainOf } from './stages.ts';

/** Nothing from elsewhere, nothing inline; files are sent to the evidence bucket alone. Forms may end at the sign-in pages because signing out leads there. */
const contentSecurityPolicy = (stage: Stage, uploads: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' https://${uploads}`,
    "manifest-src 'self'",
    `form-action 'self' https://${signInDomainOf(stage)}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const nothingOnTheDevice = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** The headers every answer of the portal carries. */
export function securityHeaders(
  scope: Construct,
  stage: Stage,
  /** The host to which pages send files. */
  uploads: string,
): cloudfront.ResponseHeadersPolicy {
  return new cloudfront.ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(stage, uploads), override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        { header: 'cross-origin-resource-policy', value: 'same-origin', override: true },
        {
          header: 'permissions-policy',
          value: nothingOnTheDevice.map((feature) => `${feature}=()`).join(', '),
          override: true,
        },
      ],
    },
  });
}
