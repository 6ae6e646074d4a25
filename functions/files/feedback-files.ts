import { createHash } from 'node:crypto';
import { FrozenFeedback } from '../../shared/domain/feedback.ts';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import { getBytes, putOnce } from './bucket.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Where a feedback lies in the bucket. */
export const feedbackKey = (digest: string): string => `feedback/${digest}.json`;

/** Names the very words of a feedback: 64 hexadecimal digits, which are also its address. */
export const digestOfFeedback = (feedback: FrozenFeedback): string => sha256(canonicalJson(feedback));

/** Stores a feedback under its digest; one that is there already is the same one. */
export async function putFeedback(feedback: FrozenFeedback): Promise<string> {
  const text = canonicalJson(feedback);
  const digest = sha256(text);
  await putOnce({ key: feedbackKey(digest), body: text, type: 'application/json' });
  return digest;
}

/** A feedback by its digest. What is stored is hashed again: words that were changed are not shown as issued. */
export async function getFeedback(digest: string): Promise<FrozenFeedback> {
  const text = (await getBytes(feedbackKey(digest))).toString('utf8');
  if (sha256(text) !== digest) throw new Error(`The feedback ${digest} is not what its name says`);
  return FrozenFeedback.parse(JSON.parse(text));
}
