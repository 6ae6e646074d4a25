import { createHash } from 'node:crypto';
import { ActionReport } from '../../shared/domain/action-report.ts';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import { getBytes, putOnce } from './bucket.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Beside the frozen returns, under its own digest. */
const keyOf = (digest: string): string => `snapshots/${digest}.json`;

/** Names the very words of a report: 64 hexadecimal digits, which are also its address. */
export const digestOfReport = (report: ActionReport): string => sha256(canonicalJson(report));

/** Stores a report under its digest; one that is there already is the same one. */
export async function putActionReport(report: ActionReport): Promise<string> {
  const text = canonicalJson(report);
  const digest = sha256(text);
  await putOnce({ key: keyOf(digest), body: text, type: 'application/json' });
  return digest;
}

/** A report by its digest. What is stored is hashed again: words that were changed are not printed. */
export async function getActionReport(digest: string): Promise<ActionReport> {
  const text = (await getBytes(keyOf(digest))).toString('utf8');
  if (sha256(text) !== digest) throw new Error(`The report ${digest} is not what its name says`);
  return ActionReport.parse(JSON.parse(text));
}
