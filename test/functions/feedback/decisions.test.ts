import { beforeEach, expect, test } from 'vitest';
import { handler as getFeedback } from '../../../functions/agency/get-feedback.ts';
import { handler as getObligationPage } from '../../../functions/board/get-obligation.ts';
import { handler as list } from '../../../functions/board/list-decisions.ts';
import { handler as record } from '../../../functions/manager/record-decision.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { section11Hash } from '../../builders/a-return.ts';
import { aReviewedReturn, reviewedAbout } from '../../builders/a-reviewed-return.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { storedRound } from '../../builders/stored.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { validBodies } from '../../builders/valid-bodies.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(async () => {
  aBucket();
  await freshTables();
});

const asked =
  (...roles: Parameters<typeof aPerson>) =>
  (key: RouteKey, handler: Served, body = validBodies[key]): Promise<Came> =>
    serveAs(aPerson(...roles), handler, anEvent(key, { params: reviewedAbout, body }));
const asManager = asked(atBoard('manager'));
const decisionsOf = ({ body }: Came) => body.decisions as Decision[];
const panel = {
  by: 'panel',
  outcome: 'Two points to follow up',
  met: '2026-11-01',
  minute: '',
  comment: 'In spring.',
};

test('the board’s decision and the panel’s are recorded; a correction stands beside what it corrects', async () => {
  await aReviewedReturn();
  await storedRound({ edition: section11Hash });
  const [first] = decisionsOf(await asManager('record-decision', record));
  await asManager('record-decision', record, { decision: panel, supersedes: null });
  const corrected = {
    decision: { by: 'board', outcome: 'challenged', met: '2026-11-02', minute: '7.2', comment: '' },
    supersedes: first?.id,
  };
  await asManager('record-decision', record, corrected);
  expect(decisionsOf(await asManager('list-decisions', list))).toHaveLength(3);
  // Somebody with an older page cannot correct the same decision once more.
  expect((await asManager('record-decision', record, corrected)).body.type).toBe('decision-corrected');
  expect(
    (await asManager('record-decision', record, { decision: panel, supersedes: first?.id })).body.type,
  ).toBe('decision-corrected');

  const own = await asked(atAgency('contributor'))('get-feedback', getFeedback);
  expect(decisionsOf(own)).toHaveLength(3);
  const { timeline } = (await asManager('get-obligation', getObligationPage)).body as {
    timeline: { words: string }[];
  };
  expect(timeline.map(({ words }) => words)).toEqual([
    'Decision of the board of Monday 2 November 2026 recorded',
    'Decision of the joint panel of Sunday 1 November 2026 recorded',
    'Decision of the board of Monday 2 November 2026 corrected',
  ]);
  // No word of a decision is in the ledger.
  expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain('Two points');
});

test('there is nothing to decide before a return has come, on a day ahead, or for one’s own agency', async () => {
  await aReviewedReturn({ state: { kind: 'waiting' }, receivedOn: null });
  expect((await asManager('record-decision', record)).body.type).toBe('not-received');
  await freshTables();
  await aReviewedReturn();
  const ahead = await asManager('record-decision', record, {
    decision: { ...panel, met: '2026-11-03' },
    supersedes: null,
  });
  expect(ahead.body).toMatchObject({ type: 'invalid-request', fields: [{ field: 'decision.met' }] });
  const both = asked(atBoard('manager'), atAgency('lead'));
  expect((await both('record-decision', record)).body.type).toBe('own-agency');
});
