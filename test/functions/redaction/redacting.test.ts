import { beforeEach, expect, test } from 'vitest';
import { handler as getDocument } from '../../../functions/agency/get-agency-document.ts';
import { handler as getAnswers } from '../../../functions/agency/get-answers.ts';
import { handler as getFeedback } from '../../../functions/agency/get-feedback.ts';
import { handler as getVersion } from '../../../functions/agency/get-version.ts';
import { handler as getObligation } from '../../../functions/board/get-obligation.ts';
import { handler as getReview } from '../../../functions/board/get-review.ts';
import { handler as listRedactions } from '../../../functions/board/list-redactions.ts';
import { handler as readVersion } from '../../../functions/board/read-version.ts';
import { handler as erase } from '../../../functions/manager/erase-text.ts';
import { handler as hideReceived } from '../../../functions/manager/hide-received-text.ts';
import { handler as restore } from '../../../functions/manager/restore-text.ts';
import { textOfPdf } from '../../../operations/words-in-bytes.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import { storedMessage } from '../../builders/a-message.ts';
import {
  aReturnWithAName,
  child,
  filler,
  hide,
  manager,
  type Redacted,
} from '../../builders/a-redacted-return.ts';
import { allRounder } from '../../builders/an-answer.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { watchCalls } from '../../builders/faults.ts';
import { quotedEverywhere } from '../../builders/quoted-everywhere.ts';
import { finishRedactions, makeDocuments } from '../../builders/redaction-jobs.ts';
import { storedItem } from '../../builders/stored.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

const everyTable = [
  'DIRECTORY_TABLE',
  'RETURNS_TABLE',
  'ANSWERS_TABLE',
  'LEDGER_TABLE',
  'MESSAGES_TABLE',
] as const;

let bucket: Map<string, Uint8Array>;
let returned: Redacted;

beforeEach(async () => {
  watchCalls();
  bucket = aBucket();
  await freshTables();
  returned = await aReturnWithAName();
  await makeDocuments();
}, 60_000);

const ask = (
  key: RouteKey,
  handler: Parameters<typeof serveAs>[1],
  more = {},
  body?: unknown,
): Promise<Came> => {
  const params = { ...returned, version: '1', ...more };
  const person =
    key.startsWith('get-') && key !== 'get-obligation' && key !== 'get-review'
      ? allRounder(returned.agencyId)
      : manager();
  return serveAs(person, handler, anEvent(key, { params, ...(body === undefined ? {} : { body }) }));
};

const said = async (): Promise<Record<string, string>> => ({
  version: JSON.stringify(await ask('get-version', getVersion)),
  read: JSON.stringify(await ask('read-version', readVersion)),
  draft: JSON.stringify(await ask('get-answers', getAnswers)),
});
const stored = (folder: string) => [...bucket.keys()].filter((key) => key.startsWith(folder));

/** Everything that the portal keeps, as text, by where it is kept. */
async function whereStill(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of everyTable)
    for (const item of await itemsOf(table))
      if (JSON.stringify(item).includes(words)) found.push(`${table} ${item.pk} ${item.sk}`);
  for (const [key, bytes] of bucket) if (Buffer.from(bytes).includes(words)) found.push(key);
  return found;
}

test('what is hidden is seen by nobody at once: not on pages, and no document of it is handed out', async () => {
  const before = (await ask('get-version', getVersion)).body.version as {
    documentId: string;
    digest: string;
  };
  expect((await said()).read).toContain(child);
  const { status, body } = await hide(returned);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toMatchObject({ where: '1.1, What is in place', reason: 'It names a child', found: null });

  for (const words of Object.values(await said())) {
    expect(words).not.toContain(child);
    expect(words).toContain('[hidden: under review for redaction ');
  }
  const after = (await ask('get-version', getVersion)).body.version as { documentId: string; digest: string };
  expect(after.digest).not.toBe(before.digest);
  expect(
    (await ask('get-agency-document', getDocument, { documentId: before.documentId })).body.url,
  ).toBeNull();
  await makeDocuments();
  expect((await ask('get-agency-document', getDocument, { documentId: after.documentId })).body.state).toBe(
    'ready',
  );

  await finishRedactions();
  expect((await ask('get-agency-document', getDocument, { documentId: before.documentId })).status).toBe(404);
  expect(bucket.has(`documents/${before.documentId}.pdf`)).toBe(false);
});

test('the manager sees where the words are found, then has them erased, and no copy is left', async () => {
  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  const [waiting] = (await ask('list-redactions', listRedactions)).body.redactions as Record<
    string,
    unknown
  >[];
  expect(waiting).toMatchObject({ id, state: { kind: 'hidden' }, found: { versions: 1, reviews: 2 } });
  expect(JSON.stringify(waiting)).not.toContain(child);

  expect((await ask('erase-text', erase, { redactionId: id }, { confirm: 'erase' })).status).toBe(200);
  expect(await finishRedactions()).toEqual({ batchItemFailures: [] });

  expect(await whereStill(child)).toEqual([]);
  expect(await whereStill('[hidden: under review')).toEqual([expect.stringContaining('REDACTION#')]);
  const words = await said();
  expect(words.version).toContain('We spoke about [removed] in May, and [removed] told us.');
  expect(words.draft).toContain('We spoke about [removed] in May');
  expect(JSON.stringify(await ask('get-review', getReview))).toContain('Who is [removed]?');

  const [tombstone] = (await ask('list-redactions', listRedactions)).body.redactions as Record<
    string,
    unknown
  >[];
  expect(tombstone).toMatchObject({
    where: '1.1, What is in place',
    reason: 'It names a child',
    state: { kind: 'erased', by: { name: manager().name } },
  });
  await makeDocuments();
  const named = (await ask('get-version', getVersion)).body.version as { documentId: string };
  expect(stored('documents/')).toEqual([`documents/${named.documentId}.pdf`]);
  expect(JSON.stringify(await ask('get-obligation', getObligation))).toContain(
    'Words erased for ever, and the document issued again (version 1)',
  );
});

test('a name that was quoted everywhere and carried into the next round is found and erased everywhere', async () => {
  const next = await quotedEverywhere(returned);
  await makeDocuments();
  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  const [waiting] = (await ask('list-redactions', listRedactions)).body.redactions as { found: unknown }[];
  expect(waiting?.found).toMatchObject({ versions: 1, answers: 2, history: 2, actions: 1, decisions: 1 });
  expect(JSON.stringify(await ask('get-answers', getAnswers, { submissionId: next }))).not.toContain(child);

  await ask('erase-text', erase, { redactionId: id }, { confirm: 'erase' });
  expect(await finishRedactions()).toEqual({ batchItemFailures: [] });
  await makeDocuments();
  expect(await whereStill(child)).toEqual([]);
  const pdfs = stored('documents/').map((key) => textOfPdf(Buffer.from(bucket.get(key)!)));
  expect(pdfs).toHaveLength(2);
  for (const text of pdfs) expect(text).not.toContain(child.replace(' ', ''));
  const feedback = JSON.stringify(await ask('get-feedback', getFeedback));
  expect(feedback).toContain('We read of [removed].');
  expect(feedback).toContain('What became of [removed]?');
});

test('a mail that has left is counted for the manager, and its copy in the portal is erased', async () => {
  const { boardId, roundId, agencyId, submissionId } = returned;
  await storedMessage({
    content: {
      kind: 'sign-off-declined',
      about: { boardId, roundId, agencyId },
      submissionId,
      reason: `It names ${child}`,
    },
    state: 'sent',
    sentAt: '2026-11-02T12:00:00.000Z',
    subject: 'Not signed off',
    text: `Reason: it names ${child}`,
  });
  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  const [waiting] = (await ask('list-redactions', listRedactions)).body.redactions as Record<
    string,
    unknown
  >[];
  expect(waiting).toMatchObject({ mailsSent: 1, found: { messages: 1 } });
  await ask('erase-text', erase, { redactionId: id }, { confirm: 'erase' });
  await finishRedactions();
  expect(await whereStill(child)).toEqual([]);
});

test('what another agency wrote is not touched, though it holds the same words', async () => {
  const other = {
    pk: 'ACTIONS#downs-police',
    sk: 'ACTION#one',
    agencyId: 'downs-police',
    text: `Ask ${child}`,
  };
  await storedItem(other, 'RETURNS_TABLE');
  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  await ask('erase-text', erase, { redactionId: id }, { confirm: 'erase' });
  await finishRedactions();
  expect(await whereStill(child)).toEqual(['RETURNS_TABLE ACTIONS#downs-police ACTION#one']);
});

test('what was hidden without need is put back, to the very hash that was signed', async () => {
  const before = (await ask('get-version', getVersion)).body.version as { digest: string };
  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  expect((await ask('restore-text', restore, { redactionId: id }, {})).status).toBe(200);
  await finishRedactions();

  const after = (await ask('get-version', getVersion)).body as { version: { digest: string } };
  expect(after.version.digest).toBe(before.digest);
  for (const words of Object.values(await said())) expect(words).toContain(child);
  expect((await itemsOf('RETURNS_TABLE')).filter(({ sk }) => sk === 'WORDS')).toEqual([]);
  expect((await ask('erase-text', erase, { redactionId: id }, { confirm: 'erase' })).body.type).toBe(
    'not-hidden',
  );
});

test('a board hides what it received; the draft, which it cannot see, is hidden by the job', async () => {
  const body = { version: 1, question: '1.1', part: 'note', passage: null, reason: 'It names a child' };
  const came = await ask('hide-received-text', hideReceived, {}, body);
  expect(came.status, JSON.stringify(came.body)).toBe(200);
  const now = await said();
  expect(now.read).not.toContain(child);
  expect(now.draft).toContain(child);
  await finishRedactions();
  expect((await said()).draft).not.toContain(child);
});

test('what is not there, too short, or said again in the reason is refused', async () => {
  expect((await hide(returned, { passage: 'Somebody else' })).body.type).toBe('words-not-there');
  expect((await hide(returned, { part: 'grade', passage: null })).body.type).toBe('words-not-there');
  expect((await hide(returned, { passage: 'ab' })).status).toBe(400);
  expect((await hide(returned, { reason: `It names ${child}` })).body.type).toBe('reason-repeats-it');
  expect((await itemsOf('RETURNS_TABLE')).filter(({ entity }) => entity === 'redaction')).toEqual([]);
});

test('another board’s manager finds nothing to decide, and whoever fills the return decides nothing', async () => {
  const id = String((await hide(returned)).body.id);
  const event = (boardId: string) =>
    anEvent('erase-text', { params: { boardId, redactionId: id }, body: { confirm: 'erase' } });
  expect((await serveAs(manager('downs'), erase, event('downs'))).status).toBe(404);
  expect((await serveAs(filler(returned.agencyId), erase, event('thamesford'))).status).toBe(404);
});
