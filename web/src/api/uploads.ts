import { useSyncExternalStore } from 'react';
import type { EvidenceView } from '../../../shared/contract/evidence-routes.ts';
import { call } from './call.ts';
import type { Problem } from './problem.ts';

/** What is sent, and as which version of which item. */
export type Sending = {
  readonly agencyId: string;
  readonly evidenceId: string;
  readonly version: number;
  readonly file: File;
};

/** How far the sending of a file is. It goes on while other pages are shown. `arrived`: S3 has it; its check tells of it within moments. */
export type Upload =
  | { readonly state: 'sending'; readonly file: File; readonly share: number }
  | { readonly state: 'stopped' | 'broken' | 'arrived'; readonly file: File }
  | { readonly state: 'refused'; readonly file: File; readonly problem: Problem };

const uploads = new Map<string, Upload>();
const underWay = new Map<string, XMLHttpRequest>();
const listeners = new Set<() => void>();
const keyOf = ({ evidenceId, version }: Pick<Sending, 'evidenceId' | 'version'>): string =>
  `${evidenceId}#${version}`;

const set = (key: string, upload: Upload): void => {
  uploads.set(key, upload);
  for (const listener of [...listeners]) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
type End = 'arrived' | 'stopped' | 'broken';

/** Sends a form with its file last. Only this older way of asking says how much has been sent. */
const post = ({ url, fields }: Form, key: string, file: File): Promise<End> =>
  new Promise((end) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) =>
      set(key, { state: 'sending', file, share: total === 0 ? 0 : loaded / total });
    request.onload = () => end(request.status < 300 ? 'arrived' : 'broken');
    request.onerror = () => end('broken');
    request.onabort = () => end('stopped');
    underWay.set(key, request);
    request.open('POST', url);
    request.send(form);
  });

/** A file that is too large or not of the type that was said breaks off like a lost line: the browser is not told why. */
async function run(sending: Sending, tell: (view: EvidenceView) => void): Promise<End | Problem> {
  const { agencyId, evidenceId, version, file } = sending;
  const outcome = await call('start-upload', {
    params: { agencyId, evidenceId, version: String(version) },
    body: { file: { name: file.name, size: file.size } },
  });
  if (!outcome.ok) return outcome.problem;
  tell(outcome.data.evidence);
  if (uploads.get(keyOf(sending))?.state !== 'sending') return 'stopped';
  return post(outcome.data.upload, keyOf(sending), file);
}

/**
 * Sends the file of a version, from the beginning, as often as it is asked for: nothing has to be filled in again.
 * `tell` shows the item as it is then.
 */
export async function sendFile(sending: Sending, tell: (view: EvidenceView) => void): Promise<void> {
  const key = keyOf(sending);
  const { file } = sending;
  if (uploads.get(key)?.state === 'sending') return;
  set(key, { state: 'sending', file, share: 0 });
  const end = await run(sending, tell);
  underWay.delete(key);
  if (typeof end !== 'string') {
    // The line broke after the last byte: it is there, and only the answer was lost.
    if (end.type === 'upload-arrived') return set(key, { state: 'arrived', file });
    const isLost = end.type === 'unreachable';
    set(key, isLost ? { state: 'broken', file } : { state: 'refused', file, problem: end });
    return;
  }
  set(key, { state: end, file });
}

export function stopSending(sending: Pick<Sending, 'evidenceId' | 'version'>): void {
  const key = keyOf(sending);
  const upload = uploads.get(key);
  const request = underWay.get(key);
  if (upload === undefined) return;
  if (request) request.abort();
  else set(key, { state: 'stopped', file: upload.file });
}

/** Whether a verdict on one of its files is to come by itself: it is being checked, or has only just arrived. */
export const awaitsVerdict = ({ item, versions }: EvidenceView): boolean =>
  versions.some(
    ({ version, state }) =>
      state === 'checking' ||
      (state === 'awaited' && uploads.get(keyOf({ evidenceId: item.id, version }))?.state === 'arrived'),
  );

/** How far the sending of this version is, where this browser has its file. */
export const useUpload = (evidenceId: string, version: number): Upload | undefined =>
  useSyncExternalStore(subscribe, () => uploads.get(keyOf({ evidenceId, version })));
