import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/jobs/plan-reminders.ts';
import { log } from '../../../functions/runtime/log.ts';
import { database } from '../../../functions/store/database.ts';
import { listMessages } from '../../../functions/store/messages.ts';
import { aContext } from '../../builders/a-context.ts';
import {
  storedBoard,
  storedColleague,
  storedItem,
  storedObligation,
  storedRound,
} from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(async () => {
  await freshTables();
  await storedBoard();
  await storedRound();
  await storedObligation();
  await storedColleague('sam', 'lead');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The schedule’s own time is its only clock; the scheduler writes it without milliseconds. */
const runOn = (day: string, left?: () => number): Promise<void> =>
  handler({ at: `${day}T07:00:00Z` }, aContext(left));

type Item = Record<string, unknown>;
const messages = async (): Promise<Item[]> =>
  (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE');
const steps = async (): Promise<string[]> =>
  (await itemsOf('MESSAGES_TABLE'))
    .flatMap(({ sk }) => (String(sk).startsWith('STEP#') ? [String(sk)] : []))
    .sort();

const weekBefore = '2027-01-22';

describe('the daily run', () => {
  test('plans one digest for each person a step goes to, and takes the step', async () => {
    await storedColleague('kim', 'contributor');
    await storedColleague('alex', 'signatory');
    await runOn(weekBefore);
    expect((await messages()).map(({ id }) => id).sort()).toEqual([
      'digest-2027-01-22-kim',
      'digest-2027-01-22-sam',
    ]);
    expect(await steps()).toEqual([
      'STEP#2027-01-29#seven-days-before#kim',
      'STEP#2027-01-29#seven-days-before#sam',
    ]);
    const [message] = (await messages()).filter(({ id }) => id === 'digest-2027-01-22-sam');
    expect(message).toMatchObject({
      outbox: 'waiting',
      state: 'planned',
      at: '2027-01-22T07:00:00.000Z',
      to: { personId: 'sam', email: 'sam@example.org' },
    });
    expect(await listMessages('section-11-2026', 'thamesford-police')).toHaveLength(2);
  });

  test('a second run, or two at once, plans nothing more', async () => {
    await Promise.all([runOn(weekBefore), runOn(weekBefore)]);
    await runOn(weekBefore);
    await runOn('2027-01-25');
    expect(await messages()).toHaveLength(1);
    expect(await steps()).toHaveLength(1);
  });

  test('one digest carries the returns of all boards and agencies, the most urgent first', async () => {
    await storedBoard({ id: 'slough' });
    await storedRound({ id: 'slough-audit', boardId: 'slough', due: '2027-01-20' });
    await storedObligation({
      boardId: 'slough',
      roundId: 'slough-audit',
      agencyId: 'fire',
      due: '2027-01-20',
      dueSetOn: '2026-11-02',
    });
    await storedColleague('sam', 'lead', ['thamesford-police', 'fire']);
    await runOn(weekBefore);
    expect((await messages()).map(({ content }) => content)).toMatchObject([
      { items: [{ agencyId: 'fire', rule: 'due-day' }, { agencyId: 'thamesford-police' }] },
    ]);
  });

  test('a fortnight without runs loses nothing, and only the most imminent step is sent', async () => {
    await runOn('2027-02-05');
    expect(await steps()).toEqual(['STEP#2027-01-29#three-days-after#sam']);
  });

  test('a round that opens today is sent out with its invitations', async () => {
    await storedRound({ opens: weekBefore, due: '2027-03-19' });
    await storedObligation({ due: '2027-03-19', lastContact: null }, false);
    await runOn(weekBefore);
    await runOn(weekBefore);
    expect(await messages()).toMatchObject([{ content: { kind: 'invitation' }, to: { personId: 'sam' } }]);
  });

  test.each([
    ['on a Saturday', '2027-01-23'],
    ['on a bank holiday', '2027-05-03'],
    ['before any step', '2027-01-20'],
  ])('%s nobody is reminded', async (_, day) => {
    await runOn(day);
    expect(await messages()).toEqual([]);
  });

  test.each([
    ['closed', { state: 'closed' }],
    ['not open yet', { opens: '2027-01-25' }],
    ['kept only for its papers', { imported: true }],
  ] as const)('a round that is %s is not chased', async (_, how) => {
    await storedRound(how);
    await runOn(weekBefore);
    expect(await messages()).toEqual([]);
  });

  test('an agency that has nobody to write to is named in the log', async () => {
    const said = vi.spyOn(log, 'warn');
    await storedObligation({ agencyId: 'nobody-there' });
    await runOn(weekBefore);
    expect(said).toHaveBeenCalledWith('agencies without anybody to remind', { agencyIds: ['nobody-there'] });
    expect(await messages()).toHaveLength(1);
  });

  test('the list of bank holidays is said to end half a year before it does', async () => {
    const said = vi.spyOn(log, 'error');
    await runOn('2028-06-30');
    expect(said).not.toHaveBeenCalled();
    await runOn('2028-07-03');
    expect(said).toHaveBeenCalledWith('the list of bank holidays ends soon', { on: '2028-12-31' });
  });
});

describe('what goes wrong', () => {
  test('a round that cannot be read does not keep the others, and the run fails where people can see it', async () => {
    await storedRound({ id: 'another' });
    await storedItem({ pk: 'ROUND#another', sk: 'OBLIGATION#x', agencyId: 'x' }, 'RETURNS_TABLE');
    await expect(runOn(weekBefore)).rejects.toThrow('plan-reminders failed');
    expect(await messages()).toHaveLength(1);
  });

  test('a run short of time leaves the rest to the next', async () => {
    let left = 300_000;
    const shrinking = (): number => {
      left -= 140_000;
      return left;
    };
    await expect(runOn(weekBefore, shrinking)).rejects.toThrow('plan-reminders failed');
    expect(await messages()).toEqual([]);
    await runOn('2027-01-25');
    expect(await steps()).toEqual(['STEP#2027-01-29#seven-days-before#sam']);
  });

  test('an event without the schedule’s time is not guessed at', async () => {
    await expect(handler({}, aContext())).rejects.toThrow('plan-reminders failed');
  });

  test('a crash before or after any call still ends in one digest for each person', async () => {
    const send = database.send.bind(database);
    type Command = Parameters<typeof send>[0];
    let calls = 0;
    let crash: { at: number; before: boolean } | undefined;
    vi.spyOn(database, 'send').mockImplementation(async (command: Command) => {
      calls += 1;
      const { at, before } = crash ?? {};
      if (at !== undefined && (calls > at || (calls === at && before))) throw new Error('Died');
      const reply = await send(command);
      if (calls === at) throw new Error('Died');
      return reply;
    });
    await runOn(weekBefore);
    const all = calls;
    for (let at = 1; at <= all; at += 1) {
      for (const before of [true, false]) {
        crash = undefined;
        await freshTables();
        await storedBoard();
        await storedRound();
        await storedObligation();
        await storedColleague('sam', 'lead');
        [calls, crash] = [0, { at, before }];
        await runOn(weekBefore).catch(() => undefined);
        crash = undefined;
        await runOn(weekBefore);
        expect(await messages(), `call ${at}`).toHaveLength(1);
        expect(await steps(), `call ${at}`).toHaveLength(1);
      }
    }
  });
});

test('a return costs two queries where a step is due and none where not', async () => {
  const send = vi.spyOn(database, 'send');
  for (let n = 0; n < 20; n += 1) {
    const later = { due: '2027-06-01', extendedFrom: '2027-01-29' };
    await storedObligation({ agencyId: `agency-${n}`, ...(n < 5 ? {} : later) });
  }
  send.mockClear();
  await runOn(weekBefore);
  const queries = send.mock.calls.filter(([command]) => command instanceof QueryCommand);
  const ofRounds = queries.filter(([{ input }]) => JSON.stringify(input).includes('"ROUND#section-11-2026"'));
  // The boards, their rounds, the agencies (whose plans are read one by one), the round itself, and two for each of the six returns with a step.
  expect(queries.length - ofRounds.length).toBe(3 + 2 * 6);
  expect(ofRounds.length).toBeLessThanOrEqual(4);
  // One transaction for the one person who is there.
  expect(send.mock.calls.length - queries.length).toBe(1);
});
