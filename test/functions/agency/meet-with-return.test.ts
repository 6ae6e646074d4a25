import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getAnswers } from '../../../functions/agency/get-answers.ts';
import { handler as hideText } from '../../../functions/agency/hide-text.ts';
import { handler as listReturns } from '../../../functions/agency/list-returns.ts';
import { handler as listToMeet } from '../../../functions/agency/list-returns-to-meet.ts';
import { handler as meetWithReturn } from '../../../functions/agency/meet-with-return.ts';
import { handler as putLessons } from '../../../functions/agency/put-lessons.ts';
import { handler as readVersion } from '../../../functions/board/read-version.ts';
import { handler as exempt } from '../../../functions/manager/exempt-obligation.ts';
import { recordProgress } from '../../../functions/store/counted-progress.ts';
import { listLessons } from '../../../functions/store/lessons.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { listReceived } from '../../../functions/store/received.ts';
import { rowDifferences } from '../../../functions/store/row-differences.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import type { PersonWithRoles } from '../../../shared/domain/person.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { type AskedReturn, anAgencyIsKnown, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import { aReviewer, isSent, mustReview } from '../../builders/a-review.ts';
import { aRound } from '../../builders/a-round.ts';
import { allRounder, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { anotherBoardAsks } from '../../builders/asks-as-well.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

const later = '2026-11-16T09:00:00.000Z';
const downs = { boardId: 'downs', roundId: 'downs-audit' };
let returned: AskedReturn;
let owed: AskedReturn;

beforeEach(async () => {
  aBucket();
  await freshTables();
  returned = await anEveryKindReturnIsAsked();
  await anAgencyIsKnown(returned.agencyId, 'Thamesford Police');
});

type How = {
  readonly by?: PersonWithRoles;
  readonly version?: number | null;
  readonly submissionId?: string;
  readonly at?: string;
  readonly idempotencyKey?: string;
};
const meet = ({
  by = allRounder(returned.agencyId),
  version = 1,
  submissionId,
  at = later,
  ...how
}: How = {}) => {
  const params = { agencyId: returned.agencyId, roundId: downs.roundId };
  const body = { submissionId: submissionId ?? returned.submissionId, version };
  return serveAs(by, meetWithReturn, anEvent('meet-with-return', { params, body, at, ...how }));
};
const choices = async (by = allRounder(returned.agencyId)) => {
  const params = { agencyId: returned.agencyId, roundId: downs.roundId };
  return (await serveAs(by, listToMeet, anEvent('list-returns-to-meet', { params, at: later }))).body;
};
const refusedWith = async (how: How = {}) => (await meet(how)).body.type;
const atDowns = () => getObligation(downs.roundId, returned.agencyId);
const noDifferences = async () => {
  expect(await rowDifferences(aRound({ id: downs.roundId, boardId: 'downs' }))).toEqual([]);
  expect(await rowDifferences(aRound({ id: returned.roundId }))).toEqual([]);
};
const isSigned = async () => {
  await makeReady(returned, everyKindAnswers);
  await isSent(returned);
};
const eventsOf = async (pk: string) =>
  (await itemsOf('LEDGER_TABLE'))
    .filter((item) => item.pk === pk)
    .sort((a, b) => String(a.sk).localeCompare(String(b.sk)))
    .map(({ event }) => (event as { kind: string }).kind);

describe('a return that was sent to one board', () => {
  beforeEach(async () => {
    await isSigned();
    owed = await anotherBoardAsks(returned);
  });

  test('is offered to answer another board that asks the same questions', async () => {
    expect(await choices()).toMatchObject({
      ...{ boardName: 'Downs LSCB', due: '2026-11-13', submissionId: owed.submissionId, whyNot: null },
      returns: [
        {
          submissionId: returned.submissionId,
          writtenFor: [{ boardName: 'Thamesford LSCB' }],
          signed: { version: 1 },
          whyNot: null,
        },
      ],
    });
  });

  test('is received as if it had been submitted, late by that board’s own due day', async () => {
    const first = await getObligation(returned.roundId, returned.agencyId);
    expect(await meet()).toMatchObject({
      status: 200,
      body: { submissionId: returned.submissionId, version: 1, late: true },
    });
    expect(await atDowns()).toMatchObject({
      ...{ state: { kind: 'received', version: 1 }, submissionId: returned.submissionId, stage: 'ready' },
      ...{ receivedOn: '2026-11-16', due: '2026-11-13', selfGrades: first.selfGrades },
      progress: { answered: first.progress.answered },
    });
    expect(await listReceived(downs.roundId, returned.agencyId)).toMatchObject([
      { version: 1, previous: null },
    ]);
    const told = (await itemsOf('MESSAGES_TABLE')).filter(({ sk, at }) => sk === 'MESSAGE' && at === later);
    expect(told.map(({ content }) => content)).toMatchObject([{ kind: 'receipt', about: downs, version: 1 }]);
    expect(await eventsOf(`OBLIGATION#${downs.roundId}#${returned.agencyId}`)).toEqual([
      ...['asked', 'met-with-return', 'received'],
    ]);
    expect((await eventsOf(`SUBMISSION#${returned.submissionId}`)).at(-1)).toBe('joined');
    await noDifferences();
  });

  test('changes nothing at the first board, and each board reads it by itself', async () => {
    const before = await getObligation(returned.roundId, returned.agencyId);
    await meet();
    expect(await getObligation(returned.roundId, returned.agencyId)).toEqual(before);
    const params = { ...downs, agencyId: returned.agencyId, version: '1' };
    const read = await serveAs(aReviewer('downs'), readVersion, anEvent('read-version', { params }));
    expect(read.body).toMatchObject({ version: { version: 1 }, roundTitle: 'Audit of Downs' });
    await mustReview(returned, 'start-review', {});
    expect((await atDowns()).state.kind).toBe('received');
  });

  test('the empty return is let go: it is not owed twice, nothing can be typed in it, and it leads to the other', async () => {
    await meet();
    const { agencyId } = returned;
    const list = await serveAs(
      allRounder(agencyId),
      listReturns,
      anEvent('list-returns', { params: { agencyId } }),
    );
    const ids = (list.body.returns as { obligation: { submissionId: string } }[]).map(
      ({ obligation }) => obligation.submissionId,
    );
    expect(ids).toEqual([returned.submissionId, returned.submissionId]);
    const gone = (await findSubmission(owed.submissionId))!.submission.state;
    expect(gone).toEqual({ kind: 'withdrawn', at: later, instead: returned.submissionId });
    expect(await eventsOf(`SUBMISSION#${owed.submissionId}`)).toEqual(['created', 'let-go']);
    const answer = { section: 'practice', question: '1.1', part: 'grade', value: 'met' } as const;
    expect((await save(owed, answer)).body.type).toBe('met-with-another');
  });

  test('a lost reply is given again, and a second request finds the board answered', async () => {
    const idempotencyKey = 'one-and-the-same-intent';
    const first = await meet({ idempotencyKey });
    expect(await meet({ idempotencyKey })).toMatchObject({ status: 200, body: first.body });
    expect(await refusedWith()).toBe('already-received');
  });

  test('what was written for the board already is not thrown away; what was cleared again may go', async () => {
    const answer = { section: 'practice', question: '1.1', part: 'grade' } as const;
    await save(owed, { ...answer, value: 'met' });
    expect(await refusedWith()).toBe('something-saved');
    expect((await choices()).whyNot).toContain('Something is saved');
    await save(owed, { ...answer, value: null, version: 1 });
    expect((await meet()).status).toBe(200);
    expect((await findSubmission(returned.submissionId))!.meets).toContainEqual(
      expect.objectContaining({ roundId: downs.roundId, inPlaceOf: owed.submissionId }),
    );
    await noDifferences();
  });

  test('lessons that were told stay one telling, and reach the second board with the next', async () => {
    const { agencyId, submissionId } = returned;
    const params = { agencyId, submissionId };
    const tell = (hours: number, sequence: number) => {
      const body = { hours, hard: 'Standard 5', improve: null, sequence };
      return serveAs(allRounder(agencyId), putLessons, anEvent('put-lessons', { params, body, at: later }));
    };
    const told = await tell(12, 0);
    expect(told.status, JSON.stringify(told.body)).toBe(200);
    await meet();
    expect(await listLessons('downs', downs.roundId)).toEqual([]);
    expect((await tell(14, 1)).status).toBe(200);
    expect(await listLessons('downs', downs.roundId)).toMatchObject([{ hours: 14, sequence: 2 }]);
  });

  test('an agency that is excused owes nothing, and answers with nothing', async () => {
    const params = { ...downs, agencyId: returned.agencyId };
    const body = { reason: 'An inspection' };
    const excused = await serveAs(
      aPerson(atBoard('manager', 'downs')),
      exempt,
      anEvent('exempt-obligation', { params, body }),
    );
    expect(excused.status, JSON.stringify(excused.body)).toBe(200);
    expect(await refusedWith()).toBe('excused-from-it');
  });

  test('not while words of it are hidden', async () => {
    await aKnownPerson('Mia Manager', atBoard('manager'));
    const params = { agencyId: returned.agencyId, submissionId: returned.submissionId };
    const body = { question: '1.1', part: 'note', passage: null, reason: 'A name slipped in' };
    const hidden = await serveAs(
      allRounder(returned.agencyId),
      hideText,
      anEvent('hide-text', { params, body }),
    );
    expect(hidden.status, JSON.stringify(hidden.body)).toBe(200);
    expect(await refusedWith()).toBe('words-hidden');
    expect((await choices()).returns).toMatchObject([{ whyNot: expect.stringContaining('hidden') }]);
  });

  test('leads and signatories choose it; a contributor and another agency do not', async () => {
    expect((await meet({ by: aPerson(atAgency('contributor')) })).status).toBe(403);
    expect((await meet({ by: aPerson(atAgency('lead', 'other')) })).status).toBe(404);
    expect((await meet({ submissionId: 'somebody-elses' })).status).toBe(404);
    expect((await meet({ by: aPerson(atAgency('signatory')) })).status).toBe(200);
  });
});

test('another variant has other questions', async () => {
  await isSigned();
  await anotherBoardAsks(returned, { variant: 'short' });
  expect(await refusedWith()).toBe('other-variant');
  expect((await choices()).returns).toMatchObject([{ whyNot: expect.stringContaining('another variant') }]);
});

test('a closed round is not answered so', async () => {
  await isSigned();
  await anotherBoardAsks(returned, { state: 'closed' });
  expect(await refusedWith()).toBe('round-closed');
});

test('a return signed more than a year ago is too old', async () => {
  await isSigned();
  await anotherBoardAsks(returned);
  expect(await refusedWith({ at: '2027-11-03T09:00:00.000Z' })).toBe('older-than-a-year');
});

describe('a return that is still being filled in', () => {
  test('meets both boards with one signing', async () => {
    await makeReady(returned, everyKindAnswers);
    await recordProgress(returned.submissionId);
    owed = await anotherBoardAsks(returned, { due: '2027-01-15' });
    const body = { version: null, late: false, submissionId: returned.submissionId };
    expect(await meet({ version: null })).toMatchObject({ status: 200, body });
    const first = await getObligation(returned.roundId, returned.agencyId);
    const { progress, stage } = first;
    expect(await atDowns()).toMatchObject({ state: { kind: 'waiting' }, progress, stage, selfGrades: {} });
    await noDifferences();

    await isSent(returned, later);
    expect(await atDowns()).toMatchObject({ state: { kind: 'received', version: 1 }, due: '2027-01-15' });
    expect(await getObligation(returned.roundId, returned.agencyId)).toMatchObject({
      state: { kind: 'received', version: 1 },
    });
    await noDifferences();
    const { agencyId } = returned;
    const params = { agencyId, submissionId: owed.submissionId };
    const gone = await serveAs(allRounder(agencyId), getAnswers, anEvent('get-answers', { params }));
    expect(gone.body).toMatchObject({ view: { submission: { state: { instead: returned.submissionId } } } });
  });

  test('cannot be chosen before anything is written in it, nor as a draft once it is signed', async () => {
    await anotherBoardAsks(returned);
    expect(await refusedWith({ version: null })).toBe('not-begun');
    expect((await choices()).returns).toEqual([]);
    await isSigned();
    expect(await refusedWith({ version: null })).toBe('signed-meanwhile');
  });
});
