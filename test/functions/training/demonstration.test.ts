import { expect, test } from 'vitest';
import { addDemoAgency, addDemoBoard, addDemoRole } from '../../../demo/directory.ts';
import { thamesfordAgencies } from '../../../demo/thamesford/agencies.ts';
import { thamesford } from '../../../demo/thamesford/board.ts';
import { agencyPeople, boardPeople } from '../../../demo/thamesford/people.ts';
import { tellTraining } from '../../../demo/thamesford/training.ts';
import { handler as getDemand } from '../../../functions/board/get-demand.ts';
import type { ReplyOf } from '../../../functions/runtime/request.ts';
import { listRounds } from '../../../functions/store/rounds.ts';
import type { routes } from '../../../shared/contract/all-routes.ts';
import { aPerson, atBoard } from '../../builders/a-person.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { standInForSignIn } from '../../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables } from '../../database.ts';

const [today, before] = ['2026-11-02', '2025-07-01T09:00:00.000Z'];

standInForSignIn();

test('the demonstration shows a round in which some have answered, some are missing, some needs are decided, one agency was told', async () => {
  aBucket();
  await freshTables();
  await addDemoBoard(thamesford, before);
  for (const agency of thamesfordAgencies) await addDemoAgency(thamesford.id, agency, before);
  const board = new Map<string, Awaited<ReturnType<typeof addDemoRole>>>();
  for (const { role, ...person } of boardPeople)
    board.set(role, await addDemoRole(person, { at: 'board', boardId: thamesford.id, role }, before));
  const people = new Map<string, Awaited<ReturnType<typeof addDemoRole>>[]>();
  for (const { agencyId, roles, ...person } of agencyPeople)
    for (const role of roles) {
      const actor = await addDemoRole(person, { at: 'agency', agencyId, role }, before);
      people.set(agencyId, [...(people.get(agencyId) ?? []), actor]);
    }
  await tellTraining({ today, board, people, caughtUp: async () => undefined, step: () => undefined });

  const [round] = await listRounds(thamesford.id);
  const params = { boardId: thamesford.id, roundId: round?.id ?? '' };
  const came = await serveAs(
    aPerson(atBoard('training-officer')),
    getDemand,
    anEvent('get-demand', { params }),
  );
  const shown = came.body as unknown as ReplyOf<(typeof routes)['get-demand']>;
  expect(shown.round).toMatchObject({ title: 'Training needs 2026', state: 'open' });
  expect(shown.demands[0]).toMatchObject({
    ...{ topic: 'neglect', agencies: 3, weight: 153 },
    places: { high: 43, medium: 12, low: 0, all: 55 },
  });
  expect(shown.agencies.map(({ answered }) => answered?.answer ?? null)).toEqual([null, null, 1, null]);
  expect(shown.decisions.map(({ outcome }) => outcome).sort()).toEqual([
    'met',
    'met',
    'met',
    'partly',
    'partly',
  ]);
  // Two of the missing were asked a year ago, and told how many they are.
  expect(shown.missing.map(({ people: known }) => known).sort()).toEqual([306, 34, null, null]);
  expect(shown.missingShare).toBe(9);
});
