import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { handler as getDocument } from '../../../functions/board/get-board-document.ts';
import { handler as getReview } from '../../../functions/board/get-review.ts';
import { handler as listToReview } from '../../../functions/board/list-to-review.ts';
import { handler as readVersion } from '../../../functions/board/read-version.ts';
import { handler as hideReceived } from '../../../functions/manager/hide-received-text.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import type { BoardRole } from '../../../shared/domain/role.ts';
import { aPerson, atBoard } from '../../builders/a-person.ts';
import { aReturnWithAName, child, type Redacted } from '../../builders/a-redacted-return.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { storedItem } from '../../builders/stored.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

let returned: Redacted;
let bucket: Map<string, Uint8Array>;

beforeEach(async () => {
  bucket = aBucket();
  await freshTables();
  returned = await aReturnWithAName();
}, 60_000);

/** The return that was submitted, as if it were one of contributions. */
async function isAboutMoney(): Promise<void> {
  const renamed = [...bucket].flatMap(([key, bytes]) => {
    if (!key.startsWith('snapshots/')) return [];
    const text = Buffer.from(bytes).toString('utf8').replace('"form":"section-11"', '"form":"funding"');
    const digest = createHash('sha256').update(text).digest('hex');
    bucket.set(`snapshots/${digest}.json`, Buffer.from(text));
    return [[key.slice('snapshots/'.length, -'.json'.length), digest] as const];
  });
  for (const item of await itemsOf('RETURNS_TABLE')) {
    const text = renamed.reduce((all, [from, to]) => all.replaceAll(from, to), JSON.stringify(item));
    const { form, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const so = form === undefined ? rest : { ...rest, form: 'funding' };
    await storedItem(so, 'RETURNS_TABLE');
  }
}

const hiding = { version: 1, question: '1.1', part: 'note', passage: child, reason: 'It names somebody' };
const reading = [
  ['get-review', getReview],
  ['read-version', readVersion],
  ['get-board-document', getDocument],
  ['hide-received-text', hideReceived, hiding],
] as const;

async function answersTo(role: BoardRole): Promise<number[]> {
  const statuses: number[] = [];
  for (const [key, handler, body] of reading) {
    const params = { ...returned, version: '1' };
    const event = anEvent(key satisfies RouteKey, { params, ...(body === undefined ? {} : { body }) });
    statuses.push((await serveAs(aPerson(atBoard(role)), handler, event)).status);
  }
  return statuses;
}
const waitingFor = async (role: BoardRole) => {
  const event = anEvent('list-to-review', { params: { boardId: returned.boardId } });
  return ((await serveAs(aPerson(atBoard(role)), listToReview, event)).body.returns as unknown[]).length;
};

test('what an agency pledges is read by those who negotiate, and by no panel', async () => {
  expect(await waitingFor('reviewer')).toBe(1);
  expect(await answersTo('reviewer')).toEqual([200, 200, 200, 200]);
  await isAboutMoney();
  expect(await answersTo('reviewer')).toEqual([403, 403, 403, 403]);
  expect(await waitingFor('reviewer')).toBe(0);
  expect((await answersTo('manager')).slice(0, 3)).toEqual([200, 200, 200]);
  expect(await waitingFor('manager')).toBe(1);
});
