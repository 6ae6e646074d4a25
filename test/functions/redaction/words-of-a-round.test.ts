import { beforeEach, expect, test } from 'vitest';
import { handler as erase } from '../../../functions/manager/erase-text.ts';
import { contributionKeys } from '../../../functions/store/contribution-keys.ts';
import { keys } from '../../../functions/store/tables.ts';
import { aReturnWithAName, child, hide, manager, type Redacted } from '../../builders/a-redacted-return.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { finishRedactions } from '../../builders/redaction-jobs.ts';
import { aRound, storedItem } from '../../builders/stored.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

let returned: Redacted;

beforeEach(async () => {
  aBucket();
  await freshTables();
  returned = await aReturnWithAName();
}, 60_000);

const kept = async (words: string) =>
  (await itemsOf('RETURNS_TABLE'))
    .filter((item) => JSON.stringify(item).includes(words))
    .map(({ pk, sk }) => `${String(pk)} ${String(sk)}`)
    .sort();

test('words that a board wrote about a whole round are erased too, of a round in which the agency is asked', async () => {
  const { roundId } = returned;
  const minute = { method: 'negotiated', on: '2026-11-02', minute: `7.2, see ${child}`, nextReview: null };
  await storedItem({ ...contributionKeys.agreement(roundId), ...minute }, 'RETURNS_TABLE');
  const indicators = [{ id: 'children', label: `Children like ${child}`, weight: 100 }];
  const plan = { core: 1, target: 1, indicators, basis: {} };
  await storedItem({ ...contributionKeys.plan(roundId), ...plan }, 'RETURNS_TABLE');
  const papers = { total: 1, source: 'Minutes', notes: [`Told by ${child}`] };
  await storedItem({ ...contributionKeys.papers(roundId), ...papers }, 'RETURNS_TABLE');
  const withdrawn = { on: '2026-11-02', by: 'manager-1', reason: `Opened because of ${child}` };
  const round = aRound({ id: roundId, state: 'withdrawn', withdrawn });
  await storedItem({ ...keys.round(roundId), ...round }, 'RETURNS_TABLE');
  await storedItem({ ...keys.boardRound(round.boardId, roundId), ...round }, 'RETURNS_TABLE');
  const elsewhere = contributionKeys.agreement('another-round');
  await storedItem({ ...elsewhere, ...minute }, 'RETURNS_TABLE');

  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  const params = { ...returned, redactionId: id };
  const asked = anEvent('erase-text', { params, body: { confirm: 'erase' } });
  expect((await serveAs(manager(), erase, asked)).status).toBe(200);
  expect(await finishRedactions()).toEqual({ batchItemFailures: [] });

  expect(await kept(child)).toEqual([`${elsewhere.pk} ${elsewhere.sk}`]);
});
