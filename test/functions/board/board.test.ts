import { beforeEach, describe, expect, test } from 'vitest';
import { handler as askForTime } from '../../../functions/agency/ask-for-time.ts';
import { handler as submit } from '../../../functions/agency/submit-submission.ts';
import { handler as area } from '../../../functions/board/area.ts';
import { handler as extend } from '../../../functions/manager/extend-obligation.ts';
import { handler as openRound } from '../../../functions/manager/open-round.ts';
import { commit } from '../../../functions/store/commit.ts';
import { recordMade } from '../../../functions/store/documents.ts';
import { besideStepsWrite, getObligation, listObligations } from '../../../functions/store/obligations.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import type { BoardRole } from '../../../shared/domain/role.ts';
import { aKnownPerson, aSignedInPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { section11Hash } from '../../builders/a-return.ts';
import { allRounder, digestRead, fillIn, makeReady } from '../../builders/an-answer.ts';
import { anEvent, type Came, serveAs, serveBy } from '../../builders/an-event.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { aBoardWith, aRoundDraft } from '../../builders/thamesford.ts';
import { freshTables, itemsOf } from '../../database.ts';

const police = 'thamesford-police';
const charity = 'little-charity';
let roundId: string;
let bucket: Map<string, Uint8Array>;
let cookies: readonly string[];

beforeEach(async () => {
  watchCalls();
  bucket = aBucket();
  await freshTables();
  await aBoardWith({ [police]: 'police', [charity]: 'voluntary' });
  await aKnownPerson('Ola Brook', atAgency('lead'));
  const manager = await aSignedInPerson('Robin Lee', atBoard('manager'));
  cookies = manager.cookies;
  const draft = aRoundDraft([police, charity], {
    agencies: [
      { agencyId: police, variant: 'full' },
      { agencyId: charity, variant: 'small' },
    ],
  });
  const event = anEvent('open-round', { params: { boardId: 'thamesford' }, body: draft });
  roundId = String((await serveAs(manager, openRound, event)).body.id);
});

type How = {
  boardId?: string;
  agencyId?: string;
  version?: string;
  cookies?: readonly string[];
  at?: string;
};
const read = (key: RouteKey, how: How = {}): Promise<Came> => {
  const { boardId = 'thamesford', agencyId = charity, version = '1', ...rest } = how;
  return serveBy(area, anEvent(key, { params: { boardId, roundId, agencyId, version }, cookies, ...rest }));
};
const cookiesOf = async (name: string, role: BoardRole, boardId = 'thamesford') =>
  (await aSignedInPerson(name, atBoard(role, boardId))).cookies;

const charityReturn = async () => {
  const obligation = (await listObligations(roundId)).find(({ agencyId }) => agencyId === charity);
  const submissionId = obligation?.submissionId ?? '';
  return { agencyId: charity, submissionId, roundId, edition: section11Hash, variant: 'small' };
};

async function theCharitySends(): Promise<Came> {
  const returned = await charityReturn();
  await makeReady(returned);
  const body = { digest: await digestRead(returned), agree: true, outsideApproval: null };
  const params = { agencyId: charity, submissionId: returned.submissionId };
  return serveAs(allRounder(charity), submit, anEvent('submit-submission', { params, body }));
}

describe('the register', () => {
  test('is one query beside the session, and shows every return by agency', async () => {
    watchCalls();
    const { status, body } = await read('get-register');
    expect(calls).toEqual(['Query', 'Query']);
    expect(status).toBe(200);
    expect(body.round).toMatchObject({ id: roundId });
    expect(body.obligations).toMatchObject([{ agencyId: charity }, { agencyId: police }]);
  });

  test('says how far an agency is, and none of its words', async () => {
    await fillIn(await charityReturn());
    const { body } = await read('get-register');
    expect(body.obligations).toMatchObject([{ agencyId: charity, progress: { sections: 8 } }, {}]);
    expect(JSON.stringify(body)).not.toContain('In our policy of May');
  });

  test('is for the board’s staff: a member is told so', async () => {
    const member = await cookiesOf('Mia Lake', 'member');
    expect(await read('get-register', { cookies: member })).toMatchObject({
      status: 403,
      body: { type: 'not-allowed' },
    });
  });
});

describe('how a round stands', () => {
  test('is the same one query, for every member: columns, scale and rows without contacts', async () => {
    const member = await cookiesOf('Mia Lake', 'lay-member');
    watchCalls();
    const { status, body } = await read('get-compliance', { cookies: member });
    expect(calls).toEqual(['Query', 'Query']);
    expect(status).toBe(200);
    expect(body.sections).toHaveLength(8);
    expect(body.sections).toMatchObject([
      { number: 1, askedIn: expect.arrayContaining(['full', 'small']) },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(body.scale).toMatchObject([{ key: 'met', words: 'Met' }, {}, {}, {}]);
    expect(body.rollUpRule).not.toBe('');
    expect(JSON.stringify(body.rows)).not.toMatch(/lastContact|askedForUntil|timeRefused|submissionId/);
  });

  test('has the grades once a return is there', async () => {
    await theCharitySends();
    const { body } = await read('get-compliance');
    const [first] = body.rows as { selfGrades: Record<string, string> }[];
    expect(Object.values(first?.selfGrades ?? {})).toContain('met');
  });
});

/** As DynamoDB counts: names and values in UTF-8, three bytes for each map and one for each of its entries. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 2 + Math.ceil(String(value).length / 2);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce(
    (sum, [name, each]) => sum + 1 + Buffer.byteLength(name) + sizeOf(each),
    3,
  );
}

test('a row of the round stays under 1 kB, with three sets of grades in it', async () => {
  await theCharitySends();
  const grades = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`standard-${n + 1}`, 'not-applicable']),
  );
  const set = { selfGrades: grades, moderatedGrades: grades, previousGrades: grades };
  await commit([besideStepsWrite({ roundId, agencyId: charity }, set)]);
  const rows = (await itemsOf('RETURNS_TABLE')).filter(({ sk }) => String(sk).startsWith('OBLIGATION#'));
  for (const row of rows) expect(sizeOf(row)).toBeLessThan(1024);
  expect(await getObligation(roundId, charity)).toMatchObject(set);
});

describe('one return', () => {
  test('shows its history with names and reasons, its messages, contacts and what is still ahead', async () => {
    const lead = await aKnownPerson('Ola Brook', atAgency('deputy'));
    const about = { boardId: 'thamesford', roundId, agencyId: police };
    await serveAs(
      lead,
      askForTime,
      anEvent('ask-for-time', {
        params: { agencyId: police, roundId },
        body: { until: '2027-02-12', reason: 'An inspection' },
        at: '2026-11-03T12:00:00.000Z',
      }),
    );
    const manager = await aKnownPerson('Robin Lee', atBoard('reviewer'));
    await serveAs(
      manager,
      extend,
      anEvent('extend-obligation', {
        params: about,
        body: { due: '2027-02-12', reason: 'Agreed by telephone' },
        at: '2026-11-04T12:00:00.000Z',
      }),
    );

    const { status, body } = await read('get-obligation', { agencyId: police });
    expect(status).toBe(200);
    expect(body.timeline).toMatchObject([
      { kind: 'asked', by: 'Robin Lee', words: 'Asked for the return, due Friday 29 January 2027' },
      { kind: 'time-asked-for', by: 'Ola Brook', reason: 'An inspection' },
      { kind: 'extended', by: 'Robin Lee', reason: 'Agreed by telephone' },
    ]);
    expect(body.messages).toMatchObject([
      { kind: 'invitation', to: 'ola.brook@thamesford.example', state: 'planned' },
      { kind: 'time-asked-for', to: 'robin.lee@thamesford.example' },
      { kind: 'due-changed' },
    ]);
    expect(body.contacts).toMatchObject([{ name: 'Ola Brook', roles: ['deputy', 'lead'] }]);
    expect(body.ahead).toMatchObject([
      { rule: 'seven-days-before', on: '2027-02-05' },
      { rule: 'due-day', on: '2027-02-12' },
      { rule: 'three-days-after', on: '2027-02-15' },
    ]);
    expect(body.versions).toEqual([]);
  });

  test('of an agency that is not asked, or of another board, is not there', async () => {
    expect((await read('get-obligation', { agencyId: 'downs-police' })).status).toBe(404);
    const elsewhere = await cookiesOf('Di Downs', 'manager', 'downs');
    for (const key of [
      'get-register',
      'get-compliance',
      'get-obligation',
      'read-version',
      'get-board-document',
    ] as const) {
      expect((await read(key, { cookies: elsewhere, boardId: 'downs' })).status).toBe(404);
      expect((await read(key, { cookies: elsewhere })).status).toBe(404);
    }
  });
});

describe('a version that was submitted', () => {
  test('is read in words as it was signed', async () => {
    const sent = await theCharitySends();
    const { status, body } = await read('read-version');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      agencyName: 'Little charity',
      roundTitle: 'Section 11 self-assessment 2026',
      version: { version: 1, receipt: sent.body.receipt },
      snapshot: { agency: { id: charity } },
    });
    expect(JSON.stringify(body.snapshot)).toContain('Children told us.');
  });

  test('whose stored words were changed is not shown as signed', async () => {
    await theCharitySends();
    for (const [key, bytes] of bucket)
      bucket.set(
        key,
        Buffer.from(Buffer.from(bytes).toString('utf8').replace('Children told us.', 'All is well.')),
      );
    expect((await read('read-version')).status).toBe(500);
  });

  test('that never came is not there', async () => {
    expect((await read('read-version')).status).toBe(404);
    await theCharitySends();
    expect((await read('read-version', { version: '2' })).status).toBe(404);
    expect((await read('read-version', { version: '1', agencyId: police })).status).toBe(404);
    expect((await read('read-version', { version: '01' })).status).toBe(404);
  });

  test('is for manager, reviewers and chair', async () => {
    await theCharitySends();
    for (const role of ['member', 'lay-member', 'executive-member', 'training-officer'] as const)
      expect((await read('read-version', { cookies: await cookiesOf('Mia Lake', role) })).status).toBe(403);
    expect((await read('read-version', { cookies: await cookiesOf('Cat Chair', 'chair') })).status).toBe(200);
  });

  test('has a document, which is fetched from a signed address once it is made', async () => {
    const sent = await theCharitySends();
    const documentId = String(sent.body.documentId);
    expect((await read('get-board-document')).body).toMatchObject({
      documentId,
      state: 'being-prepared',
      url: null,
    });
    await recordMade(documentId, 'a'.repeat(64));
    const { body } = await read('get-board-document');
    expect(body).toMatchObject({ documentId, state: 'ready', sha256: 'a'.repeat(64) });
    expect(String(body.url)).toMatch(/X-Amz-Expires=300/);
    expect(String(body.url)).toMatch(/response-content-disposition=attachment/);
  });
});

test('a board’s side writes nothing, whoever reads', async () => {
  await theCharitySends();
  const later = '2026-11-02T12:20:00.000Z';
  watchCalls();
  for (const key of [
    'list-rounds',
    'get-register',
    'get-compliance',
    'get-obligation',
    'read-version',
    'get-board-document',
  ] as const)
    expect((await read(key, { at: later })).status).toBe(200);
  expect(calls.filter((call) => !/^(Query|GetItem|GetObject)$/.test(call))).toEqual([]);
});
