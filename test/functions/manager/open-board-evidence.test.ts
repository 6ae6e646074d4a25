import { beforeEach, expect, test } from 'vitest';
import { keepClean } from '../../../functions/files/evidence-files.ts';
import { putSnapshot } from '../../../functions/files/snapshots.ts';
import { handler } from '../../../functions/manager/open-board-evidence.ts';
import { commit } from '../../../functions/store/commit.ts';
import { editionFor } from '../../../functions/store/editions.ts';
import { newItemWrite, newVersionWrite } from '../../../functions/store/evidence.ts';
import { listOpenings } from '../../../functions/store/openings.ts';
import { receivedWrite } from '../../../functions/store/received.ts';
import { evidenceInBrief } from '../../../shared/domain/evidence-version.ts';
import type { RoleGrant } from '../../../shared/domain/role.ts';
import type { Scan } from '../../../shared/domain/scan.ts';
import { freeze } from '../../../shared/forms/freeze.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { section11Hash } from '../../builders/a-return.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { anItem, aVersion } from '../../builders/an-evidence.ts';
import { aPdf } from '../../builders/sample-files.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { type TwoBoards, twoBoards } from '../../builders/two-boards.ts';
import { freshTables } from '../../database.ts';

const agencyId = 'thamesford-police';
const at = '2026-11-02T12:00:00.000Z';
let boards: TwoBoards;

const cleanVersion = async (n: number, words: string) => {
  const sha256 = String(n).repeat(64);
  const scan: Scan = { kind: 'clean', object: 'one', content: { sha256, size: 1 }, at };
  const version = aVersion({ version: n, scan });
  return { ...version, kept: await keepClean(version, aPdf(words), sha256) };
};

/** The first version of the policy was frozen, and received by the board; since then it has been replaced. */
beforeEach(async () => {
  await freshTables();
  aBucket();
  boards = await twoBoards();
  const [first, second] = [await cleanVersion(1, 'As submitted'), await cleanVersion(2, 'Written later')];
  const item = anItem();
  const beside = { evidence: { policy: evidenceInBrief(item, [first]) }, actions: {} };
  const digest = await putSnapshot(
    freeze({
      edition: await editionFor(section11Hash),
      editionHash: section11Hash,
      variant: 'full',
      answers: { '1.1': { grade: 'met', 'evidence.policy': true } },
      agency: { id: agencyId, name: 'Thamesford Police' },
      declaredComplete: [],
      beside,
    }),
  );
  const received = { version: 1, digest, documentId: 'document-1', at };
  await commit([
    newItemWrite(item),
    newItemWrite(anItem({ id: 'not-sent' })),
    newVersionWrite(first),
    newVersionWrite(second),
    receivedWrite({ roundId: boards.own.roundId, agencyId }, received, null),
  ]);
});

const open = (roles: readonly RoleGrant[], more: Record<string, string> = {}) =>
  serveAs(
    aPerson(...roles),
    handler,
    anEvent('open-board-evidence', {
      params: { ...boards.own, version: '1', evidenceId: 'policy', ...more },
      body: {},
    }),
  );

test('the board opens exactly the version that was submitted to it, and it is recorded who did', async () => {
  const { status, body } = await open([atBoard('reviewer')]);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(await (await fetch(String(body.url))).text()).toContain('As submitted');
  expect(await listOpenings(agencyId, 'policy')).toMatchObject([
    { version: 1, by: { name: 'Ola Brook' }, board: expect.stringContaining('Section 11 2026') },
  ]);
});

test('what was not submitted to this board is not there', async () => {
  const manager = [atBoard('manager'), atBoard('manager', 'downs')];
  for (const more of [
    { evidenceId: 'not-sent' },
    { version: '2' },
    { boardId: 'downs' },
    { boardId: 'downs', roundId: boards.other.roundId },
  ])
    expect((await open(manager, more)).body.type).toBe('not-found');
  expect(await listOpenings(agencyId, 'policy')).toEqual([]);
});

test('nobody opens what their own agency sent, and a member opens nothing', async () => {
  expect((await open([atBoard('manager'), atAgency('contributor')])).body.type).toBe('own-agency');
  expect((await open([atBoard('member')])).body.type).toBe('not-allowed');
});
