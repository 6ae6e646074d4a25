import { beforeEach, expect, test } from 'vitest';
import { handler } from '../../../functions/jobs/plan-reminders.ts';
import { aContext } from '../../builders/a-context.ts';
import {
  storedBoard,
  storedColleague,
  storedItem,
  storedObligation,
  storedRound,
} from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

const waits = {
  state: { kind: 'received', version: 1 },
  stage: 'ready',
  receivedOn: '2027-01-20',
  feedbackDue: '2027-03-12',
} as const;

beforeEach(async () => {
  await freshTables();
  await storedBoard();
  await storedColleague('sam', 'lead');
  const person = { id: 'boss', name: 'Person boss', email: 'boss@example.org' };
  const grant = { at: 'board', boardId: 'thamesford', role: 'manager' };
  await storedItem({ pk: 'BOARD#thamesford', sk: 'PERSON#boss#manager', person, grant }, 'DIRECTORY_TABLE');
});

const runOn = (day: string): Promise<void> => handler({ at: `${day}T07:00:00Z` }, aContext());
const planned = async () =>
  (await itemsOf('MESSAGES_TABLE'))
    .filter(({ sk }) => sk === 'MESSAGE')
    .map(({ id, content }) => [id, (content as { items: { rule: string }[] }).items.map(({ rule }) => rule)]);

test('the board’s managers are reminded of their own feedback, once a step, however often it runs', async () => {
  await storedRound();
  await storedObligation(waits);
  await runOn('2027-03-04');
  expect(await planned()).toEqual([]);
  await Promise.all([runOn('2027-03-05'), runOn('2027-03-05')]);
  await runOn('2027-03-08');
  expect(await planned()).toEqual([['digest-2027-03-05-boss', ['feedback-seven-days-before']]]);
});

test('a closed round stops the chasing of agencies, and not what the board owes', async () => {
  await storedRound({ state: 'closed' });
  await storedObligation(waits);
  await storedObligation({ agencyId: 'downs-police' });
  await storedColleague('kim', 'lead', ['downs-police']);
  await runOn('2027-03-19');
  expect(await planned()).toEqual([['digest-2027-03-19-boss', ['feedback-seven-days-after']]]);
});

test('of a round that opened long ago nobody is reminded any more', async () => {
  await storedRound({ state: 'closed', opens: '2024-01-08' });
  await storedObligation(waits);
  await runOn('2027-03-19');
  expect(await planned()).toEqual([]);
});
