import { beforeEach, expect, test } from 'vitest';
import { handler } from '../../../functions/jobs/plan-reminders.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newItemWrite } from '../../../functions/store/evidence.ts';
import { findMessage } from '../../../functions/store/messages.ts';
import { keys, tables } from '../../../functions/store/tables.ts';
import { updateWrite } from '../../../functions/store/update-write.ts';
import { findWhatToSay } from '../../../functions/store/what-to-say.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import { aContext } from '../../builders/a-context.ts';
import { anAgencyIsKnown } from '../../builders/a-return.ts';
import { anItem } from '../../builders/an-evidence.ts';
import { storedBoard, storedColleague, storedObligation, storedRound } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

const agencyId = 'thamesford-police';
const added = (...items: Partial<EvidenceItem>[]) =>
  commit(items.map((item) => newItemWrite(anItem({ agencyId, expires: '2027-02-19', ...item }))));

beforeEach(async () => {
  await freshTables();
  await storedBoard();
  await storedRound();
  await storedObligation();
  await storedColleague('sam', 'lead');
  await storedColleague('dee', 'contributor');
  await anAgencyIsKnown(agencyId, 'Thamesford Police');
});

const runOn = (day: string): Promise<void> => handler({ at: `${day}T07:00:00Z` }, aContext());
const steps = async (): Promise<string[]> =>
  (await itemsOf('MESSAGES_TABLE'))
    .flatMap(({ pk, sk }) => (String(sk).startsWith('STEP#') ? [`${String(pk)} ${String(sk)}`] : []))
    .filter((step) => step.startsWith('EVIDENCE#'))
    .sort();
const digestOn = (day: string, whom = 'sam') => findMessage(`digest-${day}-${whom}`);

const fourWeeksBefore = '2027-01-22';

test('tells leads and whoever added it four weeks before evidence expires, in the one digest of the day, once', async () => {
  await added({ addedBy: { id: 'dee', name: 'Dee' } }, { id: 'endless', expires: null });
  await runOn(fourWeeksBefore);
  await runOn(fourWeeksBefore);
  await runOn('2027-01-25');
  expect(await steps()).toEqual([
    'EVIDENCE#thamesford-police STEP#2027-02-19#evidence-expires-soon#policy#dee',
    'EVIDENCE#thamesford-police STEP#2027-02-19#evidence-expires-soon#policy#sam',
  ]);
  expect((await digestOn(fourWeeksBefore))?.content).toMatchObject({
    items: [{ rule: 'seven-days-before' }],
    evidence: [{ evidenceId: 'policy', due: '2027-02-19', boardId: 'thamesford' }],
  });
});

test('catches up with days that were missed, with the most imminent step only; whoever has left is not told', async () => {
  await added({ addedBy: { id: 'gone', name: 'Gone' } });
  await runOn('2027-03-01');
  expect(await steps()).toEqual(['EVIDENCE#thamesford-police STEP#2027-02-19#evidence-expired#policy#sam']);
});

test('what was told takes nothing from the history of a return', async () => {
  await storedObligation({ exemptOn: '2027-01-04' });
  await added({});
  await runOn(fourWeeksBefore);
  const messages = await itemsOf('MESSAGES_TABLE');
  expect(messages.filter(({ pk }) => String(pk).startsWith('OBLIGATION#'))).toEqual([]);
  expect((await digestOn(fourWeeksBefore))?.content).toMatchObject({ items: [], evidence: [{}] });
});

const saidOn = async (day: string) => {
  const message = await digestOn(day);
  return message && findWhatToSay(message, `${day}T08:00:00.000Z`);
};
const set = (attributes: Record<string, unknown>) =>
  commit([updateWrite({ table: tables.returns(), key: keys.evidence(agencyId, 'policy'), set: attributes })]);

test('when it is sent, it tells of the library as it stands', async () => {
  await added({}, { id: 'plan' });
  await runOn(fourWeeksBefore);
  await set({ removed: { by: { id: 'dee', name: 'Dee' }, at: '2027-01-22T07:30:00.000Z' } });
  const said = await saidOn(fourWeeksBefore);
  expect(said).toMatchObject({
    content: { evidence: [{ evidenceId: 'plan' }] },
    libraries: [{ agencyName: 'Thamesford Police' }],
  });
  expect(said?.content).toMatchObject({ evidence: { length: 1 } });
});

test.each([
  ['was taken out', { removed: { by: { id: 'dee', name: 'Dee' }, at: '2027-01-22T07:30:00.000Z' } }],
  ['was given another day', { expires: '2028-02-19' }],
])('evidence that %s meanwhile is left out, and with it the mail', async (_, attributes) => {
  await storedObligation({ exemptOn: '2027-01-04' });
  await added({});
  await runOn(fourWeeksBefore);
  await set(attributes);
  expect(await digestOn(fourWeeksBefore)).toBeDefined();
  expect(await saidOn(fourWeeksBefore)).toBeUndefined();
});
