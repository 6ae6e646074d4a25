import * as z from 'zod/mini';
import type { Instant } from '../../shared/domain/day.ts';
import type { Finding } from '../../shared/domain/scan.ts';

/** S3 says that a version of an object is there. */
const Created = z.looseObject({
  source: z.literal('aws.s3'),
  time: z.string(),
  detail: z.looseObject({
    object: z.looseObject({ key: z.string(), 'version-id': z.string() }),
  }),
});

/** GuardDuty says what it found in a version of an object, or that it could not look. */
const Scanned = z.looseObject({
  source: z.literal('aws.guardduty'),
  time: z.string(),
  detail: z.looseObject({
    s3ObjectDetails: z.looseObject({ objectKey: z.string(), versionId: z.string() }),
    scanResultDetails: z.looseObject({ scanResultStatus: z.string() }),
  }),
});

const ObjectEvent = z.discriminatedUnion('source', [Created, Scanned]);

/** What an event tells about one version of one object. */
export type Told = {
  readonly key: string;
  readonly object: string;
  readonly at: Instant;
  readonly finding: Finding;
};

/** Whatever is not a plain “no threats” or “threats” is no verdict; a file with a password cannot be looked into. */
const findings: Readonly<Record<string, Finding>> = {
  NO_THREATS_FOUND: { is: 'no-malware' },
  THREATS_FOUND: { is: 'refused', because: 'infected' },
  UNSUPPORTED: { is: 'refused', because: 'unreadable' },
};
const noVerdict: Finding = { is: 'refused', because: 'no-verdict' };

/** Reads an event of S3 or GuardDuty; throws at any other. */
export function toldBy(event: unknown): Told {
  const told = ObjectEvent.parse(event);
  const at = new Date(told.time).toISOString();
  if (told.source === 'aws.s3') {
    const { key, 'version-id': object } = told.detail.object;
    return { key, object, at, finding: { is: 'arrived' } };
  }
  const { s3ObjectDetails, scanResultDetails } = told.detail;
  const finding = findings[scanResultDetails.scanResultStatus] ?? noVerdict;
  return { key: s3ObjectDetails.objectKey, object: s3ObjectDetails.versionId, at, finding };
}
