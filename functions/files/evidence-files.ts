import type { EvidenceVersion } from '../../shared/domain/evidence-version.ts';
import { fileTypes, largestFile } from '../../shared/domain/file-type.ts';
import { env } from '../runtime/env.ts';
import { checksum, checksumOf, fault, handedOutAs } from './bucket.ts';
import { askStorage, presigned } from './storage.ts';
import { type UploadForm, uploadForm } from './upload-form.ts';

/** Files of agencies: what browsers send into quarantine, and what was found clean. */
const evidenceBucket = (): string => env('EVIDENCE_BUCKET');

const secondsToUpload = 30 * 60;
const secondsToFetch = 300;
const quarantine = 'quarantine';

type OfVersion = Pick<EvidenceVersion, 'agencyId' | 'evidenceId' | 'version'>;

/** Where one attempt to send one version lands. Nobody reads there but the scanner and the job that looks into it. */
export const quarantineKey = ({
  agencyId,
  evidenceId,
  version,
  attempt,
}: OfVersion & Pick<EvidenceVersion, 'attempt'>): string =>
  [quarantine, agencyId, evidenceId, version, attempt].join('/');

/** Where all of one version lies: each attempt to send it, and what was found clean. */
export const folderOfVersion = ({ agencyId, evidenceId, version }: OfVersion): string[] =>
  [quarantine, 'kept'].map((folder) => `${[folder, agencyId, evidenceId, version].join('/')}/`);

/** Which attempt a key is of, or undefined for a key that is none. */
export function attemptAt(key: string): (OfVersion & { attempt: number }) | undefined {
  const [folder, agencyId, evidenceId, version, attempt, ...more] = key.split('/');
  if (folder !== quarantine || agencyId === undefined || evidenceId === undefined || more.length > 0)
    return undefined;
  return { agencyId, evidenceId, version: Number(version), attempt: Number(attempt) };
}

/** The form with which a browser sends this version, for half an hour. */
export const formToSend = (version: EvidenceVersion): Promise<UploadForm> =>
  uploadForm({
    bucket: evidenceBucket(),
    key: quarantineKey(version),
    contentType: fileTypes[version.type].contentType,
    most: largestFile,
    seconds: secondsToUpload,
  });

/** The bytes of exactly this version of an object in quarantine, or undefined where there is none (any more). */
export async function quarantinedBytes(key: string, object: string): Promise<Buffer | undefined> {
  const answer = await askStorage({
    method: 'GET',
    bucket: evidenceBucket(),
    key,
    query: { versionId: object },
  });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw fault(answer, `Reading ${key}`);
  return answer.body;
}

/** Keeps the very bytes that were inspected where no browser can write. Kept again, they are another version of the same. */
export async function keepClean(
  version: EvidenceVersion,
  bytes: Buffer,
  sha256: string,
): Promise<NonNullable<EvidenceVersion['kept']>> {
  const key = ['kept', version.agencyId, version.evidenceId, version.version, sha256].join('/');
  const answer = await askStorage({
    method: 'PUT',
    bucket: evidenceBucket(),
    key,
    headers: {
      'content-type': fileTypes[version.type].contentType,
      'content-length': String(bytes.length),
      [checksum]: checksumOf(bytes),
    },
    body: bytes,
  });
  if (answer.status !== 200) throw fault(answer, `Keeping ${key}`);
  return { key, object: answer.headers['x-amz-version-id'] ?? '' };
}

/** An address for five minutes, of exactly the bytes that were found clean; undefined as long as none were. */
export const addressOfClean = async ({
  kept,
  scan,
  type,
  fileName,
}: EvidenceVersion): Promise<string | undefined> =>
  kept === null || scan.kind !== 'clean'
    ? undefined
    : presigned(
        {
          method: 'GET',
          bucket: evidenceBucket(),
          key: kept.key,
          query: { versionId: kept.object, ...handedOutAs({ type: fileTypes[type].contentType, fileName }) },
        },
        secondsToFetch,
      );
