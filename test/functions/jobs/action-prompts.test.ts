import { beforeEach, describe, expect, test } from 'vitest';
import { handler } from '../../../functions/jobs/plan-reminders.ts';
import { addedWrites } from '../../../functions/store/actions.ts';
import { commit } from '../../../functions/store/commit.ts';
import { findMessage, listMessages } from '../../../functions/store/messages.ts';
import { keys, tables } from '../../../functions/store/tables.ts';
import { updateWrite } from '../../../functions/store/update-write.ts';
import { findWhatToSay } from '../../../functions/store/what-to-say.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { aContext } from '../../builders/a-context.ts';
import { anAgencyIsKnown } from '../../builders/a-return.ts';
import { anAction } from '../../builders/an-action.ts';
import { storedBoard, storedColleague, storedObligation, storedRound } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

const agencyId = 'thamesford-police';
const planned = (...actions: Action[]) =>
  commit(addedWrites({ agencyId, actions: [], notes: [], last: 0, sent: new Set() }, actions));

beforeEach(async () => {
  await freshTables();
  await storedBoard();
  await storedRound();
  await storedObligation();
  await storedColleague('sam', 'lead');
  await anAgencyIsKnown(agencyId, 'Thamesford Police');
});

const runOn = (day: string): Promise<void> => handler({ at: `${day}T07:00:00Z` }, aContext());
const steps = async (): Promise<string[]> =>
  (await itemsOf('MESSAGES_TABLE'))
    .flatMap(({ pk, sk }) => (String(sk).startsWith('STEP#') ? [`${String(pk)} ${String(sk)}`] : []))
    .sort();
const digestOn = (day: string) => findMessage(`digest-${day}-sam`);

/** Due on a Friday, added in this quarter. */
const due = (differing: Partial<Action> = {}) =>
  anAction({ deadline: '2027-02-19', addedOn: '2027-01-04', ...differing });
const fortnightBefore = '2027-02-05';

describe('the daily run', () => {
  test('reminds leads and deputies of an action a fortnight before its deadline, once', async () => {
    await storedColleague('kim', 'deputy');
    await storedColleague('dee', 'contributor');
    await planned(due());
    await runOn(fortnightBefore);
    await runOn(fortnightBefore);
    await runOn('2027-02-08');
    expect((await steps()).filter((step) => step.startsWith('ACTIONS'))).toEqual([
      'ACTIONS#thamesford-police STEP#2027-02-19#action-fourteen-days-before#action-1#kim',
      'ACTIONS#thamesford-police STEP#2027-02-19#action-fourteen-days-before#action-1#sam',
    ]);
    expect((await digestOn('2027-02-05'))?.content).toMatchObject({
      plans: [{ actionId: 'action-1', rule: 'action-fourteen-days-before', boardId: 'thamesford' }],
    });
  });

  test('says what is owed and what is promised in the same one digest', async () => {
    await planned(due({ deadline: '2027-02-05' }));
    await runOn('2027-01-22');
    expect((await digestOn('2027-01-22'))?.content).toMatchObject({
      items: [{ rule: 'seven-days-before' }],
      plans: [{ actionId: 'action-1' }],
    });
  });

  test('catches up with a day that was missed, with the most imminent step only', async () => {
    await planned(due());
    await runOn('2027-02-22');
    expect((await steps()).filter((step) => step.startsWith('ACTIONS'))).toEqual([
      'ACTIONS#thamesford-police STEP#2027-02-19#action-deadline#action-1#sam',
    ]);
  });

  test('says nothing of an action that is complete, and nothing on a day off', async () => {
    await planned(due({ status: 'complete' }), due({ id: 'action-2', number: 2 }));
    await runOn('2027-02-06');
    expect((await steps()).filter((step) => step.startsWith('ACTIONS'))).toEqual([]);
    await runOn('2027-02-08');
    expect((await steps()).filter((step) => step.includes('action-1'))).toEqual([]);
  });

  test('asks each quarter how the plan goes, under the board that asked last where no return promised it', async () => {
    await planned(due({ deadline: null, addedOn: '2026-12-01', origin: null }));
    await runOn('2027-01-11');
    await runOn('2027-01-12');
    expect((await digestOn('2027-01-11'))?.content).toMatchObject({
      items: [],
      plans: [{ rule: 'action-quarter', due: '2027-01-01', actionId: null, roundId: 'section-11-2026' }],
    });
    expect(await digestOn('2027-01-12')).toBeUndefined();
    await runOn('2027-04-01');
    expect((await digestOn('2027-04-01'))?.content).toMatchObject({ plans: [{ due: '2027-04-01' }] });
  });

  test('does not put the plan into the history of a return', async () => {
    await planned(due());
    await runOn(fortnightBefore);
    const messages = await listMessages('section-11-2026', agencyId);
    expect(
      messages.every(({ content }) => content.kind === 'reminder-digest' && content.items.length > 0),
    ).toBe(true);
  });
});

describe('when it is sent', () => {
  const saidOn = async (day: string) => {
    const message = await digestOn(day);
    if (message === undefined) throw new Error('No digest');
    return findWhatToSay(message, `${day}T08:00:00.000Z`);
  };
  const set = (attributes: Record<string, unknown>) =>
    commit([
      updateWrite({ table: tables.returns(), key: keys.action(agencyId, 'action-1'), set: attributes }),
    ]);

  test('it tells of the plan as it stands', async () => {
    await planned(due());
    await runOn(fortnightBefore);
    expect(await saidOn(fortnightBefore)).toMatchObject({
      plans: [{ agencyName: 'Thamesford Police', actions: [{ number: 1 }] }],
    });
  });

  test.each([
    ['completed', { status: 'complete' }],
    ['moved', { deadline: '2027-06-30' }],
  ])('an action that was %s meanwhile is left out', async (_, attributes) => {
    await storedObligation({ exemptOn: '2027-02-01' });
    await planned(due());
    await runOn(fortnightBefore);
    await set(attributes);
    expect(await saidOn(fortnightBefore)).toBeUndefined();
  });
});
