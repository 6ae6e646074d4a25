import type { Instant } from '../../shared/domain/day.ts';
import type { EvidenceVersion } from '../../shared/domain/evidence-version.ts';
import {
  type Finding,
  longestScanMinutes,
  type Scan,
  scanAfter,
  scanAfterWaiting,
} from '../../shared/domain/scan.ts';
import { attemptAt, keepClean, quarantinedBytes } from '../files/evidence-files.ts';
import { inspectedFile } from '../files/inspected-file.ts';
import { type Told, toldBy } from '../files/object-events.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import { readOnce } from '../runtime/read-once.ts';
import { findVersion } from '../store/evidence.ts';
import { listUnderCheck, recordScan } from '../store/scans.ts';

/** The quarter-hourly call, with the time at which it was due. */
type Sweep = { readonly sweep: true; readonly at: Instant };

const attempts = 5;

const lacksContent = (scan: Scan): boolean =>
  scan.kind === 'received' || (scan.kind === 'checking' && scan.content === null);

function counted(scan: Scan): void {
  if (scan.kind === 'clean') count({ EvidenceClean: 1 });
  if (scan.kind !== 'refused') return;
  const { because } = scan;
  count({
    EvidenceRefused: 1,
    ...(because === 'infected' ? { EvidenceInfected: 1 } : {}),
    ...(because === 'no-verdict' ? { EvidenceWithoutVerdict: 1 } : {}),
  });
}

/** The check of a version after what was told and, where it is still to be done, after a look at the very bytes. */
async function judged(
  { type, scan }: EvidenceVersion,
  { object, at, finding }: Told,
  read: () => Promise<Buffer | undefined>,
): Promise<Scan> {
  const told = scanAfter(scan, { object, at, finding });
  if (told === scan || !lacksContent(told)) return told;
  const bytes = await read();
  const seen: Finding =
    bytes === undefined ? { is: 'refused', because: 'unreadable' } : await inspectedFile(bytes, type);
  return scanAfter(told, { object, at, finding: seen });
}

/** Keeps what is clean; what is kept has the very hash that was judged. */
async function keptOf(version: EvidenceVersion, scan: Scan, read: () => Promise<Buffer | undefined>) {
  if (scan.kind !== 'clean') return null;
  const bytes = await read();
  if (bytes === undefined) throw new Error('A clean file is gone before it was kept');
  return keepClean(version, bytes, scan.content.sha256);
}

async function record(told: Told): Promise<void> {
  const of = attemptAt(told.key);
  const once = readOnce((key) => quarantinedBytes(key, told.object));
  const read = () => once(told.key);
  for (let attempt = 1; of !== undefined && attempt <= attempts; attempt += 1) {
    const version = await findVersion(of);
    if (version === undefined || version.attempt !== of.attempt) break;
    const scan = await judged(version, told, read);
    if (scan === version.scan) break;
    if (!(await recordScan(version, scan, await keptOf(version, scan, read)))) continue;
    return counted(scan);
  }
  log.info('finding without effect', { is: told.finding.is });
}

/** Whatever got no verdict in time can be sent again. */
async function sweep(at: Instant): Promise<void> {
  const before = new Date(Date.parse(at) - longestScanMinutes * 60_000).toISOString();
  for (const version of await listUnderCheck(before)) {
    const scan = scanAfterWaiting(version.scan, at);
    if (scan !== version.scan && (await recordScan(version, scan, null))) counted(scan);
  }
}

/**
 * Records what becomes of a file that was uploaded: it looks into the bytes itself, hears the malware scanner, and calls
 * clean only what both speak for. In any order, any number of times; only ever of the one version that arrived first.
 */
export const handler = jobHandler<unknown>('record-scan', async (event) => {
  if (typeof event === 'object' && event !== null && 'sweep' in event) return sweep((event as Sweep).at);
  await record(toldBy(event));
});
