import { beforeEach, describe, expect, test } from 'vitest';
import { handler as listReviewers } from '../../../functions/board/list-reviewers.ts';
import { handler as listToReview } from '../../../functions/board/list-to-review.ts';
import { handler as getSubstitute } from '../../../functions/manager/get-substitute.ts';
import { handler as handOverReview } from '../../../functions/manager/hand-over-review.ts';
import { handler as putSubstitute } from '../../../functions/manager/put-substitute.ts';
import { handler as removeRole } from '../../../functions/manager/remove-role.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import type { PersonWithRoles } from '../../../shared/domain/person.ts';
import { administrator, aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { storedObligation, storedRound } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

const place = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };
/** Manages the board and works for the police. */
let manager: PersonWithRoles;
let reviewer: PersonWithRoles;

beforeEach(async () => {
  await freshTables();
  await storedRound({});
  await storedObligation({ state: { kind: 'received', version: 1 }, receivedOn: '2026-11-20', sequence: 2 });
  manager = await aKnownPerson('Mo Manager', atBoard('manager'), atAgency('contributor'));
  reviewer = await aKnownPerson('Rae Viewer', atBoard('reviewer'));
});

const ask = (by: PersonWithRoles, key: RouteKey, handler: Served, body?: unknown) =>
  serveAs(by, handler, anEvent(key, { params: place, ...(body === undefined ? {} : { body }) }));
const name = (personId: string | null, by = manager) =>
  ask(by, 'put-substitute', putSubstitute, { personId });
const handOver = (by = manager) => ask(by, 'hand-over-review', handOverReview, {});
const named = async () => (await ask(manager, 'get-substitute', getSubstitute)).body;
const mails = async () =>
  (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE') as unknown as {
    to: { personId: string };
    content: { kind: string };
  }[];

describe('the substitute of a board', () => {
  test('is one of its managers and reviewers, or nobody', async () => {
    expect(await named()).toMatchObject({ substitute: null, candidates: [{}, {}] });
    expect((await name(reviewer.id)).body).toMatchObject({ substitute: { name: 'Rae Viewer' } });
    expect(await named()).toMatchObject({ substitute: { personId: reviewer.id, role: 'Reviewer' } });
    expect((await name(null)).body).toMatchObject({ substitute: null });

    const member = await aKnownPerson('Lay Member', atBoard('member'));
    const elsewhere = await aKnownPerson('Else Where', atBoard('reviewer', 'downs'));
    for (const { id } of [member, elsewhere]) expect((await name(id)).body.type).toBe('not-a-reviewer');
  });

  test('is named by a manager alone', async () => {
    expect((await name(reviewer.id, reviewer)).status).toBe(403);
  });

  test('is nobody any more once the role is gone', async () => {
    const leaving = await aKnownPerson('Lee Ving', atBoard('reviewer'), atBoard('member'));
    await name(leaving.id);
    await serveAs(
      aPerson(administrator),
      removeRole,
      anEvent('remove-role', { body: { personId: leaving.id, grant: atBoard('reviewer') } }),
    );
    expect(await named()).toMatchObject({ substitute: null });
    expect((await handOver()).body.type).toBe('no-substitute');
  });
});

describe('handing a review over', () => {
  test('tells the substitute, who finds it in their list; the history says who did', async () => {
    await name(reviewer.id);
    expect((await handOver()).body).toMatchObject({ substitute: reviewer.id, sequence: 3 });
    expect(await mails()).toMatchObject([
      { to: { personId: reviewer.id }, content: { kind: 'review-handed-over', handedBy: 'Mo Manager' } },
    ]);
    const [event] = (await itemsOf('LEDGER_TABLE')).filter(({ by }) => by === manager.id);
    expect(event?.event).toEqual({ kind: 'review-handed-over', on: '2026-11-02', to: reviewer.id });

    const list = async (by: PersonWithRoles) =>
      ((await ask(by, 'list-to-review', listToReview)).body.returns as object[])[0];
    expect(await list(reviewer)).toMatchObject({ ownAgency: false, handedOver: 'to-you' });
    expect(await list(manager)).toMatchObject({ ownAgency: true, handedOver: 'to-somebody' });
    expect((await ask(manager, 'list-reviewers', listReviewers)).body).toMatchObject({
      substitute: 'Rae Viewer',
      handedTo: 'Rae Viewer',
    });
    expect((await handOver()).body.type).toBe('handed-over-already');
  });

  test('is for those who work for the agency, to somebody who does not', async () => {
    await name(reviewer.id);
    expect((await handOver(reviewer)).body.type).toBe('yours-to-review');
    const both = await aKnownPerson('Bo Thsides', atBoard('reviewer'), atAgency('lead'));
    await name(both.id);
    expect((await handOver()).body.type).toBe('substitute-works-there');
    expect((await ask(manager, 'list-reviewers', listReviewers)).body.substitute).toBeNull();
    expect((await getObligation(place.roundId, place.agencyId)).substitute).toBeNull();
    expect(await mails()).toEqual([]);
  });

  test('is no matter of another board, nor of its members', async () => {
    expect((await handOver(aPerson(atBoard('manager', 'downs')))).status).toBe(404);
    expect((await handOver(aPerson(atBoard('member')))).status).toBe(403);
  });
});
