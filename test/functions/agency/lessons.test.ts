import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getLessons } from '../../../functions/agency/get-lessons.ts';
import { handler as getTimeTaken } from '../../../functions/agency/get-time-taken.ts';
import { handler as putLessons } from '../../../functions/agency/put-lessons.ts';
import { handler as listLessons } from '../../../functions/board/list-lessons.ts';
import { handler as listBoardAgencies } from '../../../functions/manager/list-board-agencies.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { commit } from '../../../functions/store/commit.ts';
import { keys, tables } from '../../../functions/store/tables.ts';
import { updateWrite } from '../../../functions/store/update-write.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import type { PersonWithRoles } from '../../../shared/domain/person.ts';
import { aPerson, atBoard } from '../../builders/a-person.ts';
import { type AskedReturn, aReturnIsAsked } from '../../builders/a-return.ts';
import { allRounder } from '../../builders/an-answer.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { storedBoard, storedRound } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

const police = 'thamesford-police';
const manager = aPerson(atBoard('manager'));
const nothing = { hours: null, hard: null, improve: null, sequence: 0 };

beforeEach(async () => {
  await freshTables();
  await storedBoard();
  await storedRound();
});

/** A return that was sent; how it was signed is told elsewhere. */
async function aSentReturn(agencyId = police): Promise<AskedReturn> {
  const returned = await aReturnIsAsked({ agencyId });
  const key = keys.submission(returned.submissionId);
  await commit([updateWrite({ table: tables.returns(), key, set: { versions: 1 } })]);
  return returned;
}

type Params = Readonly<Record<string, string>>;
const ask = (by: PersonWithRoles, key: RouteKey, handler: Served, params: Params, body?: unknown) =>
  serveAs(by, handler, anEvent(key, { params, ...(body === undefined ? {} : { body }) }));
const tell = (returned: AskedReturn, body: object, by = allRounder(returned.agencyId)): Promise<Came> =>
  ask(by, 'put-lessons', putLessons, returned, { ...nothing, ...body });
const read = (returned: AskedReturn) =>
  ask(allRounder(returned.agencyId), 'get-lessons', getLessons, returned);
const collated = (boardId = 'thamesford') =>
  ask(aPerson(atBoard('manager', boardId)), 'list-lessons', listLessons, {
    boardId,
    roundId: 'section-11-2026',
  });
const timeTaken = (variant = 'full') =>
  ask(allRounder(police), 'get-time-taken', getTimeTaken, { agencyId: police, form: 'section-11', variant });

describe('lessons learned', () => {
  test('are told once the return is sent, any of the three', async () => {
    const returned = await aReturnIsAsked();
    expect((await tell(returned, { hours: 6 })).body.type).toBe('not-sent-yet');
    expect((await read(returned)).body).toMatchObject({ sent: false, lessons: null });

    const sent = await aSentReturn('thamesford-trust');
    expect((await tell(sent, {})).body).toMatchObject({
      type: 'invalid-request',
      fields: [{ field: 'hours' }],
    });
    expect((await tell(sent, { hard: 'Evidence for Standard 7' })).body).toMatchObject({
      hours: null,
      hard: 'Evidence for Standard 7',
      variantLabel: expect.stringContaining('Full'),
      sequence: 1,
    });
    expect((await read(sent)).body).toMatchObject({
      sent: true,
      lessons: { hard: 'Evidence for Standard 7' },
    });
  });

  test('are changed by whoever saw them, and never written over unseen', async () => {
    const sent = await aSentReturn();
    const dee = { ...allRounder(police), id: 'dee', name: 'Dee' };
    await tell(sent, { hours: 6 });
    expect((await tell(sent, { hours: 8 }, dee)).body.type).toBe('changed-meanwhile');
    expect((await tell(sent, { hours: 8, sequence: 1 }, dee)).body).toMatchObject({ hours: 8, sequence: 2 });
  });

  test('told again by a retry are told once', async () => {
    const sent = await aSentReturn();
    const first = await tell(sent, { hours: 6, improve: 'Fewer questions' });
    expect(await tell(sent, { hours: 6, improve: 'Fewer questions' })).toEqual(first);
  });

  test('stand in no ledger, and are the agency’s and its board’s alone', async () => {
    const sent = await aSentReturn();
    await tell(sent, { hard: 'A secret of ours' });
    expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain('A secret of ours');
    const stranger = allRounder('thamesford-trust');
    const params = { agencyId: 'thamesford-trust', submissionId: sent.submissionId };
    expect((await ask(stranger, 'get-lessons', getLessons, params)).status).toBe(404);
    expect((await collated('downs')).status).toBe(404);
  });
});

test('a board’s manager reads them together, by agency', async () => {
  for (const [agencyId, hours] of [
    ['thamesford-trust', 12],
    [police, 4.5],
  ] as const)
    await tell(await aSentReturn(agencyId), { hours });
  const { body } = await collated();
  expect(body.title).toBe('Section 11 audit 2026');
  const told = body.lessons as { agencyId: string; hours: number }[];
  expect(new Map(told.map((each) => [each.agencyId, each.hours]))).toEqual(
    new Map([
      ['thamesford-trust', 12],
      [police, 4.5],
    ]),
  );
});

test('from three agencies on their median is the time that the form takes, for that variant alone', async () => {
  const agencies = ['thamesford-trust', 'county-probation', police];
  for (const [n, agencyId] of agencies.entries()) {
    expect((await timeTaken()).body).toEqual({ taken: null });
    await tell(await aSentReturn(agencyId), { hours: 2 + n * 2 });
  }
  expect((await timeTaken()).body).toEqual({ taken: { minutes: 240, agencies: 3 } });
  expect((await timeTaken('small')).body).toEqual({ taken: null });

  const { body } = await ask(manager, 'list-board-agencies', listBoardAgencies, { boardId: 'thamesford' });
  const [form] = body.forms as { variants: { id: string; minutes: number }[] }[];
  expect(form?.variants.map(({ id, minutes }) => [id, minutes])).toContainEqual(['full', 240]);
  expect(form?.variants.map(({ id, minutes }) => [id, minutes])).toContainEqual(['small', 25]);
});
