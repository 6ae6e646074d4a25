import { afterAll, beforeAll, expect, test } from 'vitest';
import { operatorEnvironment } from '../../infra/local/operator-environment.ts';
import type { Portal } from '../../infra/local/portal.ts';
import { startPortal } from '../../infra/local/start-portal.ts';
import { signedIn } from './signed-in.ts';

/*
 * A name on its real way through the portal: into an answer, a signed version, its PDF, what the board wrote, a letter,
 * and the next round; then out of all of it. Every function runs with the rights that its template gives it.
 */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ state: 'memory', quiet: true });
  Object.assign(process.env, await operatorEnvironment(portal));
}, 120_000);
afterAll(() => portal?.close());

test('redaction leaves no byte of the words in any table, object, mail or document', async () => {
  // Imported only now: the functions' clients read their environment when they are made.
  const { aReturnWithAName, child } = await import('../builders/a-redacted-return.ts');
  const { quotedEverywhere } = await import('../builders/quoted-everywhere.ts');
  const { addDemoRole } = await import('../../demo/directory.ts');
  const { copiesLeft } = await import('../../operations/copies-left.ts');

  const at = new Date().toISOString();
  const returned = await aReturnWithAName();
  const { agencyId, boardId, roundId, submissionId } = returned;
  const people = [
    ['kit@police.example', { at: 'agency', agencyId, role: 'contributor' }],
    ['priya@board.example', { at: 'board', boardId, role: 'manager' }],
  ] as const;
  for (const [email, grant] of people)
    await addDemoRole({ name: email.split('@')[0] ?? '', email }, grant, at);
  const nextRound = await quotedEverywhere(returned);
  await portal.settled();
  const before = await copiesLeft(child, portal.mails());
  expect(before.places.filter((each) => each.includes('documents/')).length).toBeGreaterThanOrEqual(3);
  expect(before.places.length).toBeGreaterThanOrEqual(20);

  // Mails quote no answers: only those that somebody wrote a reason into could.
  expect(before.places.filter((each) => each.startsWith('mail '))).toEqual([]);

  const kit = await signedIn(portal, 'kit@police.example');
  const priya = await signedIn(portal, 'priya@board.example');
  const hidden = await kit('hide-text', {
    params: { agencyId, submissionId },
    body: { question: '1.1', part: 'note', passage: child, reason: 'It names a child' },
  });
  expect(hidden.status, JSON.stringify(hidden.body)).toBe(200);
  const version = { agencyId, submissionId, version: '1' };
  expect(JSON.stringify(await kit('get-version', { params: version }))).not.toContain(child);

  await portal.settled();
  const about = { boardId, roundId, agencyId };
  expect(JSON.stringify(await priya('read-version', { params: { ...about, version: '1' } }))).not.toContain(
    child,
  );
  expect(
    JSON.stringify(await kit('get-answers', { params: { agencyId, submissionId: nextRound } })),
  ).not.toContain(child);
  const { body: list } = await priya('list-redactions', { params: { boardId } });
  expect(list.redactions).toMatchObject([{ state: { kind: 'hidden' }, found: { versions: 1, history: 2 } }]);

  const erased = await priya('erase-text', {
    params: { boardId, redactionId: String(hidden.body.id) },
    body: { confirm: 'erase' },
  });
  expect(erased.status, JSON.stringify(erased.body)).toBe(200);
  await portal.settled();

  const after = await copiesLeft(child, portal.mails());
  expect(after.places).toEqual([]);
  expect(after.objects.pdf).toBeGreaterThanOrEqual(2);
  expect(after.mails).toBeGreaterThan(0);
  const { body: tombstones } = await priya('list-redactions', { params: { boardId } });
  expect(tombstones.redactions).toMatchObject([{ state: { kind: 'erased', by: { name: 'priya' } } }]);
  const { body: shown } = await kit('get-version', { params: version });
  const { documentId } = shown.version as { documentId: string };
  const document = await kit('get-agency-document', { params: { agencyId, documentId } });
  expect(document.body.state).toBe('ready');

  expect(portal.calls().filter(({ allowed }) => !allowed)).toEqual([]);
  expect(Object.values(portal.deadLetters()).flat()).toEqual([]);
  const logs = ['agency', 'manager', 'board', 'erase-text', 'make-document'].flatMap((name) =>
    portal.logs(name),
  );
  expect(logs.filter((line) => line.includes(child))).toEqual([]);

  const again = await kit('hide-text', {
    params: { agencyId, submissionId },
    body: { question: '1.1', part: 'note', passage: 'in May', reason: 'To be put back' },
  });
  await portal.settled();
  await priya('restore-text', { params: { boardId, redactionId: String(again.body.id) }, body: {} });
  await portal.settled();
  expect(JSON.stringify(await kit('get-version', { params: version }))).toContain('in May');
  expect(portal.calls().filter(({ allowed }) => !allowed)).toEqual([]);
}, 120_000);
