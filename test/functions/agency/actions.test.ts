import { beforeEach, describe, expect, test } from 'vitest';
import { handler as addAction } from '../../../functions/agency/add-action.ts';
import { handler as addNote } from '../../../functions/agency/add-action-note.ts';
import { handler as changeAction } from '../../../functions/agency/change-action.ts';
import { handler as importActions } from '../../../functions/agency/import-actions.ts';
import { handler as listActions } from '../../../functions/agency/list-actions.ts';
import { handler as prepareReport } from '../../../functions/agency/prepare-action-report.ts';
import { handler as removeAction } from '../../../functions/agency/remove-action.ts';
import { handler as listBoardActions } from '../../../functions/board/list-board-actions.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { commit } from '../../../functions/store/commit.ts';
import { newItemWrite } from '../../../functions/store/evidence.ts';
import { recordImportedRound } from '../../../functions/store/imported-rounds.ts';
import { sentActionWrites } from '../../../functions/store/sent-actions.ts';
import type { ActionPlanView, ActionView } from '../../../shared/contract/action-shapes.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import { cellsOf } from '../../../shared/domain/action-columns.ts';
import type { AgencyRole, BoardRole } from '../../../shared/domain/role.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anAgencyIsKnown, aReturnIsAsked } from '../../builders/a-return.ts';
import { anEvent, noon, serveAs } from '../../builders/an-event.ts';
import { anItem } from '../../builders/an-evidence.ts';
import { aBoard } from '../../builders/mail-facts.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { validBodies } from '../../builders/valid-bodies.ts';
import { freshTables, itemsOf } from '../../database.ts';

const agencyId = 'thamesford-police';
beforeEach(async () => {
  await freshTables();
  await anAgencyIsKnown(agencyId, 'Thamesford Police');
});

type How = { readonly as?: AgencyRole; readonly actionId?: string; readonly key?: string };
const ask = (
  key: RouteKey,
  handler: Served,
  body?: unknown,
  { as = 'lead', actionId = '', key: once }: How = {},
) =>
  serveAs(
    aPerson(atAgency(as, agencyId)),
    handler,
    anEvent(key, { params: { agencyId, actionId }, body, ...(once ? { idempotencyKey: once } : {}) }),
  );
const valid = (key: RouteKey, differing: object = {}) => ({ ...(validBodies[key] as object), ...differing });
const add = async (differing: object = {}): Promise<ActionView> =>
  (await ask('add-action', addAction, valid('add-action', differing))).body as ActionView;
const plan = async () => (await ask('list-actions', listActions)).body as ActionPlanView;
const note = (actionId: string, differing: object, as: AgencyRole = 'lead') =>
  ask('add-action-note', addNote, valid('add-action-note', differing), { actionId, as });
const sentTo = (boardId: string, ...actionIds: string[]) =>
  commit(
    sentActionWrites(
      { agencyId, agencyName: 'Thamesford Police' },
      [{ boardId, roundId: 'round-1', roundTitle: 'Section 11 2026' }],
      actionIds,
    ),
  );

describe('the plan of an agency', () => {
  test('numbers its actions, two at once too, and never gives a number twice', async () => {
    const [one, two] = await Promise.all([add(), add()]);
    expect([one.action.number, two.action.number].sort()).toEqual([1, 2]);
    const last = one.action.number === 2 ? one : two;
    await ask('remove-action', removeAction, undefined, { actionId: last.action.id });
    expect((await add()).action.number).toBe(3);
    expect((await plan()).actions.map(({ action }) => action.number).sort()).toEqual([1, 3]);
  });

  test('adds an action once, however often it is sent', async () => {
    const once = { key: 'the-very-same' };
    const first = await ask('add-action', addAction, valid('add-action'), once);
    expect((await ask('add-action', addAction, valid('add-action'), once)).body).toEqual(first.body);
    expect((await plan()).actions).toHaveLength(1);
  });

  test('says in which return an action was promised, and offers the form’s standards', async () => {
    const { submissionId, roundId } = await aReturnIsAsked({ agencyId });
    const { action } = await add({ submissionId });
    expect(action.origin).toMatchObject({ roundId, submissionId });
    const { rounds, places, agency } = await plan();
    expect(rounds).toMatchObject([{ id: roundId }]);
    expect(agency.name).toBe('Thamesford Police');
    expect(places.map(({ section }) => section)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `standard-${n}`),
    );
    expect(places.flatMap(({ criteria }) => criteria)).toHaveLength(40);
    const other = await aReturnIsAsked({
      agencyId: 'thamesford-fire',
      submissionId: 'of-fire',
      roundId: 'r-2',
    });
    const strange = await ask(
      'add-action',
      addAction,
      valid('add-action', { submissionId: other.submissionId }),
    );
    expect(strange.status).toBe(404);
  });

  test('takes no deadline that is past', async () => {
    const late = await ask('add-action', addAction, valid('add-action', { deadline: '2026-11-01' }));
    expect(late.body.type).toBe('deadline-in-the-past');
  });
});

describe('an action', () => {
  test('is changed by whoever saw its latest version; others are shown how it stands', async () => {
    const { action } = await add();
    const change = (differing: object) =>
      ask('change-action', changeAction, valid('change-action', differing), { actionId: action.id });
    const first = await change({ text: 'Theirs', deadline: '2027-05-31' });
    expect(first.body).toMatchObject({
      action: { text: 'Theirs', version: 2 },
      notes: [{ moved: { from: '2027-04-30', to: '2027-05-31' }, by: { id: expect.any(String) } }],
    });
    const second = await change({ text: 'Ours' });
    expect(second.body).toMatchObject({ type: 'action-changed', now: { text: 'Theirs', version: 2 } });
    expect((await change({ version: 2, text: 'Ours, seeing theirs' })).status).toBe(200);
  });

  test('two changes at once: one counts, the other is told', async () => {
    const { action } = await add();
    const change = (text: string) =>
      ask('change-action', changeAction, valid('change-action', { text }), { actionId: action.id });
    const came = await Promise.all([change('One'), change('Two')]);
    expect(came.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('takes notes from contributors, with how it stands; the latest stands first', async () => {
    const { action } = await add();
    const began = await note(action.id, { text: 'Begun', status: 'in-progress' }, 'contributor');
    expect(began.body).toMatchObject({ action: { status: 'in-progress', version: 2 } });
    await note(action.id, { text: 'Of the day before', on: '2026-11-01' }, 'contributor');
    const done = await note(action.id, { version: 2, text: null, status: 'complete', impact: 'All know' });
    expect(done.body).toMatchObject({
      action: { status: 'complete', completedOn: '2026-11-02', impact: 'All know' },
    });
    const [view] = (await plan()).actions;
    const texts = view?.notes.map(({ text }) => text) ?? [];
    expect(texts.toSorted()).toEqual(['Begun', 'Of the day before', null]);
    expect(texts.at(-1)).toBe('Of the day before');
    const dropped = await note(
      action.id,
      { text: 'No', status: 'no-longer-needed', version: 3 },
      'contributor',
    );
    expect(dropped.body.type).toBe('not-allowed');
  });

  test('a note names evidence of the agency’s own library, and no other', async () => {
    const { action } = await add();
    await commit([newItemWrite(anItem({ kind: 'location', detail: 'Room 4' }))]);
    await commit([
      newItemWrite(anItem({ id: 'theirs', agencyId: 'fire', kind: 'location', detail: 'Room 5' })),
    ]);
    const kept = await note(action.id, { text: null, evidence: ['policy'] });
    expect(kept.body).toMatchObject({ notes: [{ text: null, evidence: ['policy'] }] });
    expect((await note(action.id, { evidence: ['theirs'] })).status).toBe(404);
  });

  test('two notes at once are both kept', async () => {
    const { action } = await add();
    await Promise.all([note(action.id, { text: 'One' }), note(action.id, { text: 'Two' }, 'contributor')]);
    expect((await plan()).actions[0]?.notes).toHaveLength(2);
  });

  test('is taken off with its words while no board knows of it; after that it stays', async () => {
    const [gone, sent, noted] = [await add({ text: 'Gone for good' }), await add(), await add()];
    await sentTo('thamesford', sent.action.id);
    await note(noted.action.id, { text: 'Begun' });
    const remove = (view: ActionView) =>
      ask('remove-action', removeAction, undefined, { actionId: view.action.id });
    expect((await remove(gone)).status).toBe(200);
    expect((await remove(gone)).status).toBe(404);
    expect((await remove(sent)).body.type).toBe('action-kept');
    expect((await remove(noted)).body.type).toBe('action-kept');
    expect(JSON.stringify(await itemsOf('RETURNS_TABLE'))).not.toContain('Gone for good","issue');
  });

  test('no free text of it stands in the ledger', async () => {
    const { action } = await add();
    await note(action.id, { text: 'Begun' });
    expect(await itemsOf('LEDGER_TABLE')).toEqual([]);
  });
});

describe('a workbook', () => {
  const rowOf = ({ action, notes }: ActionView, at: number, differing: object = {}) => ({
    row: at,
    version: action.version,
    cells: { ...cellsOf(action, notes), ...differing },
  });
  const take = (rows: unknown, key?: string) =>
    ask('import-actions', importActions, { rows }, key === undefined ? {} : { key });

  test('is taken over whole: added, changed, noted, and what is the same left alone', async () => {
    const [one, two] = [await add(), await add()];
    const [blank] = (validBodies['import-actions'] as { rows: { cells: object }[] }).rows;
    const rows = [
      rowOf(one, 2),
      rowOf(two, 3, { status: 'In progress', progress: 'Half way' }),
      { row: 4, version: null, cells: { ...blank?.cells, deadline: '31 April 2016' } },
    ];
    const taken = await take(rows, 'take-it-once');
    expect(taken.body).toMatchObject({ added: 1, changed: 1, same: 1, asPrinted: [{ cell: 'G4' }] });
    expect((await take(rows, 'take-it-once')).body).toEqual(taken.body);
    const after = (await plan()).actions.sort((a, b) => a.action.number - b.action.number);
    expect(after.map(({ action }) => [action.number, action.status, action.version])).toEqual([
      [1, 'not-started', 1],
      [2, 'in-progress', 2],
      [3, 'not-started', 1],
    ]);
    expect(after[1]?.notes).toMatchObject([{ text: 'Half way', status: 'in-progress' }]);
    expect(after[2]?.action).toMatchObject({ deadline: null, deadlineAsPrinted: '31 April 2016' });
  });

  test('with one cell that is not right changes nothing, and names the cell', async () => {
    const one = await add();
    const taken = await take([
      rowOf(one, 2, { status: 'Complete' }),
      rowOf(one, 3, { number: '', text: '' }),
    ]);
    expect(taken.body).toMatchObject({
      type: 'rows-not-right',
      cells: [{ cell: 'E3', words: 'Write what will be done' }],
    });
    expect((await plan()).actions).toMatchObject([{ action: { status: 'not-started', version: 1 } }]);
  });

  test('that was checked before somebody changed an action is checked again', async () => {
    const one = await add();
    await note(one.action.id, { text: null, status: 'in-progress' });
    const taken = await take([rowOf(one, 2, { status: 'Complete' })]);
    expect(taken.body).toMatchObject({ type: 'action-changed', rows: [2] });
  });

  test('that changes more than one transaction holds is refused before anything is written', async () => {
    const [blank] = (validBodies['import-actions'] as { rows: object[] }).rows;
    const taken = await take(Array.from({ length: 98 }, (_, n) => ({ ...blank, row: n + 2 })));
    expect(taken.body.type).toBe('too-many-rows');
    expect((await plan()).actions).toEqual([]);
    expect((await take(Array.from({ length: 97 }, (_, n) => ({ ...blank, row: n + 2 })))).status).toBe(200);
  });
});

describe('a board', () => {
  const seen = async (role: BoardRole, boardId = 'thamesford') =>
    (
      await serveAs(
        aPerson(atBoard(role, boardId)),
        listBoardActions,
        anEvent('list-board-actions', { params: { boardId } }),
      )
    ).body as { counts: unknown; actions: { action: Record<string, unknown> }[] | null };

  test('sees the actions that it was sent, as they stand now, overdue first; never others, nor notes', async () => {
    const later = await add({ issue: 'Only ours', deadline: '2027-04-30' });
    const sooner = await add({ deadline: '2026-11-20' });
    const draft = await add({ text: 'Not sent to anybody' });
    await sentTo('thamesford', later.action.id, sooner.action.id);
    await sentTo('downs', later.action.id);
    await note(sooner.action.id, { text: 'Among ourselves', status: 'in-progress' });
    const { actions, counts } = await seen('manager');
    expect(actions).toMatchObject([
      { agencyName: 'Thamesford Police', action: { number: 2, status: 'in-progress' } },
      { action: { number: 1 } },
    ]);
    expect(counts).toEqual({ all: 2, overdue: 0, dueSoon: 1, open: 2, complete: 0 });
    const words = JSON.stringify(actions);
    for (const secret of ['Only ours', 'Among ourselves', draft.action.text])
      expect(words).not.toContain(secret);
    expect((await seen('manager', 'downs')).actions).toHaveLength(1);
    expect(await seen('manager', 'elsewhere')).toMatchObject({ actions: [] });
  });

  test('its members see how many', async () => {
    const { action } = await add();
    await sentTo('thamesford', action.id);
    for (const role of ['member', 'lay-member'] as const)
      expect(await seen(role)).toMatchObject({ counts: { all: 1 }, actions: null });
    expect((await seen('executive-member')).actions).toHaveLength(1);
  });
});

test('what papers of an earlier round record can be worked, and what they leave open stays open', async () => {
  await recordImportedRound({
    board: aBoard(),
    agency: {
      boardId: 'thamesford',
      agencyId,
      name: 'Thamesford Police',
      kind: 'police',
      variant: 'full',
      basis: 'section-11',
    },
    id: 'audit-2016',
    form: 'section-11',
    title: 'Audit 2016',
    began: '2015-11-01',
    reported: '2016-07-19',
    actions: [
      {
        number: 1,
        standard: 4,
        action: 'Develop a checklist',
        owner: null,
        deadline: null,
        outcome: null,
        details: ['Who was asked?'],
      },
      {
        number: 2,
        standard: 6,
        action: 'All is in place',
        owner: null,
        deadline: null,
        outcome: 'no action needed, kept under review',
        details: [],
      },
    ],
    by: 'installer',
    at: noon,
  });
  const before = await plan();
  expect(before.rounds).toEqual([{ id: 'audit-2016', title: 'Audit 2016' }]);
  expect(
    before.actions.map(({ action, sent }) => [action.status, action.ownerRole, action.deadline, sent]),
  ).toEqual(
    expect.arrayContaining([
      ['not-started', null, null, true],
      ['kept-under-review', null, null, true],
    ]),
  );
  const [first] = before.actions;
  expect(first?.action.text).toBe('Develop a checklist\n– Who was asked?');
  const change = valid('change-action', { deadline: '2027-06-30' });
  await ask('change-action', changeAction, change, { actionId: first?.action.id ?? '' });
  expect((await note(first?.action.id ?? '', { version: 2, status: 'in-progress' })).status).toBe(200);
  expect((await add()).action.number).toBe(3);
});

test('a progress report is wanted once for each state of the plan and day', async () => {
  aBucket();
  await add();
  const prepare = () => ask('prepare-action-report', prepareReport, {}, { as: 'signatory' });
  const first = await prepare();
  expect(first.body).toMatchObject({
    state: 'being-prepared',
    fileName: 'action-plan-thamesford-police-2026-11-02.pdf',
    url: null,
  });
  expect((await prepare()).body.documentId).toBe(first.body.documentId);
  await add();
  expect((await prepare()).body.documentId).not.toBe(first.body.documentId);
});
