import { beforeEach, expect, test } from 'vitest';
import { handler as getVersion } from '../../../functions/agency/get-version.ts';
import { handler as hideEvidence } from '../../../functions/agency/hide-evidence.ts';
import { handler as listOwn } from '../../../functions/agency/list-own-redactions.ts';
import { handler as erase } from '../../../functions/manager/erase-text.ts';
import { handler as restore } from '../../../functions/manager/restore-text.ts';
import type { OwnRedaction } from '../../../shared/contract/redaction-routes.ts';
import { hasALibrary } from '../../builders/a-library.ts';
import { aPerson, atAgency } from '../../builders/a-person.ts';
import {
  aReturnWithAName,
  child,
  filler,
  hide,
  manager,
  mustBe,
  type Redacted,
} from '../../builders/a-redacted-return.ts';
import { allRounder } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { watchCalls } from '../../builders/faults.ts';
import { finishRedactions } from '../../builders/redaction-jobs.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

let returned: Redacted;
beforeEach(async () => {
  watchCalls();
  aBucket();
  await freshTables();
  returned = await aReturnWithAName();
}, 60_000);

const list = (by = allRounder(returned.agencyId)) =>
  serveAs(by, listOwn, anEvent('list-own-redactions', { params: { agencyId: returned.agencyId } }));
const own = async () => (await list()).body.redactions as OwnRedaction[];
const decide = async (key: 'erase-text' | 'restore-text', redactionId: string) => {
  const params = { boardId: returned.boardId, redactionId };
  const body = key === 'erase-text' ? { confirm: 'erase' } : {};
  const handler = key === 'erase-text' ? erase : restore;
  mustBe(await serveAs(manager(returned.boardId), handler, anEvent(key, { params, body })));
  await finishRedactions();
};

test('the agency is told who hid what and why, and what was issued again; nothing of a board’s notes', async () => {
  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  const [hidden] = await own();
  expect(hidden).toMatchObject({
    id,
    where: '1.1, What is in place',
    reason: 'It names a child',
    state: { kind: 'hidden' },
    reissued: [{ submissionId: returned.submissionId, version: 1 }],
  });
  expect(Object.keys(hidden!)).not.toContain('found');

  await decide('erase-text', id);
  const [erased] = await own();
  const { body } = await serveAs(
    allRounder(returned.agencyId),
    getVersion,
    anEvent('get-version', { params: { ...returned, version: '1' } }),
  );
  const { documentId } = body.version as { documentId: string };
  expect(erased).toMatchObject({ state: { kind: 'erased' }, reissued: [{ version: 1, documentId }] });
  expect(erased?.reissued).toHaveLength(1);
  expect(JSON.stringify(erased)).not.toContain(child);
});

test('leads and signatories read it; who only fills, and other agencies, do not', async () => {
  await hide(returned);
  expect((await list(filler(returned.agencyId))).status).toBe(403);
  expect((await list(aPerson(atAgency('lead', 'other')))).status).toBe(404);
});

const hideFile = async () => {
  const params = { agencyId: returned.agencyId, evidenceId: 'policy', version: '1' };
  const body = { reason: 'A name on page two' };
  const event = anEvent('hide-evidence', { params, body });
  return String(mustBe(await serveAs(filler(returned.agencyId), hideEvidence, event)).body.id);
};
const ofEvidence = async () =>
  (await itemsOf('LEDGER_TABLE'))
    .filter(({ pk }) => String(pk).startsWith('REDACTION#'))
    .map(({ sk, by, event }) => [sk, by, event]);

test('hiding a file, and what became of it, stands in the ledger as facts', async () => {
  await hasALibrary(returned.agencyId, 'secret');
  const id = await hideFile();
  await finishRedactions();
  const facts = {
    room: 'evidence',
    redaction: id,
    agencyId: returned.agencyId,
    evidenceId: 'policy',
    version: 1,
  };
  const [{ id: by }] = [filler(returned.agencyId)];
  expect(await ofEvidence()).toEqual([
    ['EVENT#000001', by, { ...facts, kind: 'hidden', reason: expect.any(String) }],
  ]);
  await decide('restore-text', id);
  expect((await ofEvidence()).map(([, , event]) => (event as { kind: string }).kind)).toEqual([
    'hidden',
    'restored',
  ]);
  const again = await hideFile();
  await decide('erase-text', again);
  expect(
    (await ofEvidence()).filter(([, , event]) => (event as { kind: string }).kind === 'erased'),
  ).toHaveLength(1);
  expect(JSON.stringify(await ofEvidence())).not.toContain('page two');
  expect((await own()).map(({ where }) => where)).toContain('Evidence, version 1');
});
