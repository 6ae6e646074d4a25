import { aPdf } from '../builders/sample-files.ts';
import type { Ask } from './signed-in.ts';

type Form = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
type Place = Readonly<Record<string, string>>;

/** The address given for a document works. */
export async function fetchedEvidence(url: unknown): Promise<void> {
  const reply = await fetch(String(url));
  if (reply.status !== 200) throw new Error(`The document cannot be fetched: ${await reply.text()}`);
}

/** Everything that an agency does with its evidence; `caughtUp` waits for the check of what was sent. */
export async function doAllWithEvidence(
  ask: Ask,
  agencyId: string,
  caughtUp: () => Promise<void>,
): Promise<void> {
  const about = { title: 'A policy', marking: 'official', day: '2026-06-01', expires: null };
  const file = { name: 'policy.pdf', size: aPdf().length };
  const added = await ask('add-evidence', {
    params: { agencyId },
    body: { kind: 'document', ...about, file },
  });
  const { id, sequence } = added.body.item as { id: string; sequence: number };
  const params = { agencyId, evidenceId: id, version: '1' };
  const { upload } = (await ask('start-upload', { params, body: { file } })).body as { upload: Form };
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(aPdf())]));
  await fetch(upload.url, { method: 'POST', body: form });
  await caughtUp();
  await fetchedEvidence((await ask('open-evidence', { params, body: {} })).body.url);
  await ask('get-evidence', { params });
  await ask('change-evidence', { params, body: { ...about, title: 'The policy', sequence } });
  await ask('replace-evidence', { params, body: { file } });
  await ask('list-evidence', { params });
  await ask('remove-evidence', { params });
}

type Frozen = { readonly sections: { questions: { evidence?: { id: string; kind: string }[] }[] }[] };

/** A board opens a document of a return that it received. */
export async function openAsBoard(ask: Ask, place: Place): Promise<void> {
  const { snapshot } = (await ask('read-version', { params: place })).body as { snapshot: Frozen };
  const all = snapshot.sections.flatMap(({ questions }) =>
    questions.flatMap(({ evidence = [] }) => evidence),
  );
  const document = all.find(({ kind }) => kind === 'document');
  if (document === undefined) throw new Error('The demonstration submits no document');
  const params = { ...place, evidenceId: document.id };
  await fetchedEvidence((await ask('open-board-evidence', { params, body: {} })).body.url);
}
