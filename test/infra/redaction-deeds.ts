import type { EvidenceView } from '../../shared/contract/evidence-routes.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import { saidParts } from '../../shared/forms/redact.ts';
import { fetchedEvidence } from './evidence-deeds.ts';
import type { Ask } from './signed-in.ts';

type Returned = { readonly agencyId: string; readonly submissionId: string };
type Received = { readonly boardId: string; readonly roundId: string };

/** Version 1 of a return as its agency reads it: two parts in which something was typed. */
async function typedIn(ask: Ask, params: Returned) {
  const { body } = await ask('get-version', { params: { ...params, version: '1' } });
  const typed = saidParts(body.snapshot as Snapshot).filter((each) => each.typed);
  const [one, other] = [typed[0], typed.at(-1)];
  if (one === undefined || other === undefined) throw new Error('The return says nothing');
  return { one, other };
}

/** Words and a file are hidden, by the agency and by a board, then erased for ever or put back. */
export async function redactAll(
  agency: Ask,
  manager: Ask,
  { agencyId, submissionId, boardId, roundId }: Returned & Received,
  caughtUp: () => Promise<void>,
): Promise<void> {
  const params = { agencyId, submissionId, boardId, roundId };
  const { one, other } = await typedIn(agency, params);
  const reason = 'To see that it goes';
  const hidden = await agency('hide-text', {
    params,
    body: { question: one.question, part: one.part, passage: null, reason },
  });
  const received = await manager('hide-received-text', {
    params,
    body: {
      version: 1,
      question: other.question,
      part: other.part,
      passage: other.text.slice(0, 20).trim(),
      reason,
    },
  });
  await caughtUp();
  await manager('list-redactions', { params });
  const decide = (key: 'erase-text' | 'restore-text', { body: { id } }: { body: Record<string, unknown> }) =>
    manager(key, {
      params: { boardId, redactionId: String(id) },
      body: key === 'erase-text' ? { confirm: 'erase' } : {},
    });
  await decide('restore-text', received);
  await caughtUp();
  await decide('erase-text', hidden);
  await caughtUp();
}

/** A document that was found clean is hidden, and erased for ever: nobody opens it any more. */
export async function redactAFile(
  agency: Ask,
  manager: Ask,
  { agencyId, boardId }: { readonly agencyId: string; readonly boardId: string },
  caughtUp: () => Promise<void>,
): Promise<void> {
  const { evidence } = (await agency('list-evidence', { params: { agencyId } })).body as {
    evidence: EvidenceView[];
  };
  const found = evidence.find(({ versions }) => versions.some(({ state }) => state === 'clean'));
  const version = found?.versions.find(({ state }) => state === 'clean');
  if (found === undefined || version === undefined) throw new Error('The library has no checked document');
  const params = { agencyId, evidenceId: found.item.id, version: String(version.version) };
  const { url } = (await agency('open-evidence', { params, body: {} })).body;
  await fetchedEvidence(url);
  const { id } = (await agency('hide-evidence', { params, body: { reason: 'It names a child' } })).body;
  await caughtUp();
  await manager('erase-text', { params: { boardId, redactionId: String(id) }, body: { confirm: 'erase' } });
  await caughtUp();
  if ((await fetch(String(url))).status !== 404) throw new Error('The erased file can still be fetched');
}
