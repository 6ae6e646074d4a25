import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { handler as getAnswers } from '../../../functions/agency/get-answers.ts';
import { handler as getSubmission } from '../../../functions/agency/get-submission.ts';
import { handler as getVersion } from '../../../functions/agency/get-version.ts';
import { handler as listReturns } from '../../../functions/agency/list-returns.ts';
import { handler as meetWithReturn } from '../../../functions/agency/meet-with-return.ts';
import { handler as shareVersion } from '../../../functions/agency/share-version.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import { type AskedReturn, anAgencyIsKnown, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import { days, isSent, isSentAgain, type ReviewAct, review } from '../../builders/a-review.ts';
import { allRounder, makeReady } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { anotherBoardAsks } from '../../builders/asks-as-well.ts';
import { type Contents, contents, putBack } from '../../builders/contents.ts';
import { everyKindAnswers, everyKindForm } from '../../builders/every-kind-form.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

/*
 * One return, received by two boards. Whatever their reviewers do, in whatever order, while the agency answers what is
 * sent back: what one board finds and notes is read by that board alone, and changes nothing at the other.
 */

const [seed, sequences, actsInEach] = [20261103, 25, 18];
let returned: AskedReturn;
let begun: Contents;
let rounds: Record<string, string>;
const boards = ['thamesford', 'downs'] as const;

beforeAll(async () => {
  aBucket();
  await freshTables();
  returned = await anEveryKindReturnIsAsked();
  await anAgencyIsKnown(returned.agencyId, 'Thamesford Police');
  await makeReady(returned, everyKindAnswers);
  const { roundId: downs } = await anotherBoardAsks(returned, { due: '2027-01-29' });
  rounds = { thamesford: returned.roundId, downs };
  await agencyMeets(downs, null);
  await isSent(returned);
  await anotherBoardAsks(returned, { id: third, boardId: 'slough', submissionId: 'return-for-slough' });
  begun = await contents();
});

/** The round of a third board, which the agency may answer with the same return at any moment. */
const third = 'slough-audit';
const agencyMeets = async (roundId: string, version: number | null) => {
  const { agencyId, submissionId } = returned;
  const event = anEvent('meet-with-return', {
    params: { agencyId, roundId },
    body: { submissionId, version },
    at: aMinuteLater(),
  });
  return (await serveAs(allRounder(agencyId), meetWithReturn, event)).status === 200;
};

let clock = Date.parse(days.answered);
/** No two things happen at the same moment. */
const aMinuteLater = (): string => {
  clock += 60_000;
  return new Date(clock).toISOString();
};

type Act = {
  readonly who: 0 | 1;
  readonly does: ReviewAct | 'agency-answers' | 'agency-shares' | 'agency-meets';
  readonly section: 'practice' | 'extra';
  readonly n: number;
};
const anAct: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  does: fc.constantFrom<Act['does']>(
    'start-review',
    'agree-section',
    'moderate-section',
    'moderate-question',
    'comment-section',
    'put-note',
    'remove-note',
    'send-back',
    'send-back',
    'withdraw-send-back',
    'agency-answers',
    'agency-answers',
    'agency-shares',
    'agency-shares',
    'agency-shares',
    'agency-meets',
  ),
  section: fc.constantFrom('practice' as const, 'extra' as const),
  n: fc.nat(2),
});

const secret = (board: string) => `secret of ${board}`;
/** Told to the agency in so many words, and never to another board. */
const question = (board: string) => `question of ${board}`;

function bodyOf({ does, section, n }: Act, board: string, version: number): unknown {
  const seen = { version, revision: n };
  const reason = secret(board);
  const bodies: Partial<Record<Act['does'], unknown>> = {
    'start-review': {},
    'agree-section': { ...seen, agreed: n < 2 },
    'moderate-section': { ...seen, grade: n === 0 ? 'not-met' : 'met', reason },
    'moderate-question': { ...seen, moderation: { grade: 'not-met', reason } },
    'comment-section': { ...seen, strengths: reason, comments: `${reason} ${n}` },
    'put-note': { section, text: `${reason} ${n}`, revision: n },
    'send-back': {
      version,
      questions: [section === 'practice' ? '1.1' : '2.1'],
      due: '2026-12-01',
      reason: question(board),
    },
    'withdraw-send-back': { reason: question(board) },
  };
  return bodies[does];
}

const ofAgency = async (key: RouteKey, handler: Served, more: Record<string, string> = {}) => {
  const { agencyId, submissionId } = returned;
  const event = anEvent(key, { params: { agencyId, submissionId, ...more }, at: days.again });
  return JSON.stringify((await serveAs(allRounder(agencyId), handler, event)).body);
};

/** Everything that the agency can read of its return. */
const agencyReads = async () =>
  [
    await ofAgency('get-submission', getSubmission),
    await ofAgency('get-answers', getAnswers),
    await ofAgency('list-returns', listReturns),
    await ofAgency('get-version', getVersion, { version: '1' }),
  ].join('\n');

/** What the agency does: it answers what was sent back, answers a third board, or shares its latest version. */
async function agencyDoes(does: Act['does'], board: string): Promise<boolean> {
  const { agencyId, submissionId } = returned;
  const { open, versions } = (await findSubmission(submissionId))!.submission;
  if (does === 'agency-answers') {
    const isOpen = ({ id }: { id: string }) => Object.hasOwn(open ?? {}, id);
    const sections = everyKindForm.sections.filter(({ questions }) => questions.some(isOpen));
    const ids = sections.map(({ id }) => id);
    if (ids.length > 0) await isSentAgain(returned, ids, aMinuteLater());
    return false;
  }
  if (does === 'agency-meets') return agencyMeets(third, versions);
  const event = anEvent('share-version', {
    params: { agencyId, submissionId, version: String(versions) },
    body: { roundId: rounds[board]! },
    at: aMinuteLater(),
  });
  return (await serveAs(allRounder(agencyId), shareVersion, event)).status === 200;
}

const of = (board: string) => ({ boardId: board, roundId: rounds[board]! });
const deskOf = async (board: string) => (await review(returned, 'get-review', undefined, of(board))).body;

async function happens(act: Act): Promise<boolean> {
  const board = boards[act.who];
  const { state } = await getObligation(rounds[board]!, returned.agencyId);
  if (act.does.startsWith('agency-')) return agencyDoes(act.does, board);
  const version = 'version' in state ? state.version : 1;
  const number = act.section === 'practice' ? '1.1' : '2.1';
  const how = {
    ...of(board),
    at: aMinuteLater(),
    params: { section: act.section, question: number, noteId: `note-${act.n}` },
  };
  const came = await review(returned, act.does as ReviewAct, bodyOf(act, board, version), how);
  expect(came.status, JSON.stringify(came.body)).toBeLessThan(500);
  return came.status === 200;
}

const done = { granted: 0, sentBack: 0, withdrawn: 0, shared: 0, met: 0 };

async function onlyTheirs(act: Act): Promise<void> {
  const [board, other] = [boards[act.who], boards[act.who === 0 ? 1 : 0]];
  const [before, own] = [await deskOf(other), await deskOf(board)];
  const wasGranted = await happens(act);
  if (wasGranted) done.granted += 1;
  if (wasGranted && act.does === 'send-back') done.sentBack += 1;
  if (wasGranted && act.does === 'withdraw-send-back') done.withdrawn += 1;
  if (wasGranted && act.does === 'agency-shares') done.shared += 1;
  if (wasGranted && act.does === 'agency-meets') {
    done.met += 1;
    expect(await deskOf(board)).toEqual(own);
  }
  const after = await deskOf(other);
  if (act.does !== 'agency-answers') expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toContain(secret(board));
  expect(JSON.stringify(after)).not.toContain(question(board));
}

test('what one board finds is read by nobody else, and moves nobody else', { timeout: 180_000 }, async () => {
  const sequence = fc.asyncProperty(
    fc.array(anAct, { minLength: actsInEach, maxLength: actsInEach }),
    async (acts) => {
      await putBack(begun);
      for (const act of acts) await onlyTheirs(act);
      const read = await agencyReads();
      for (const board of boards) expect(read).not.toContain(secret(board));
      expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toMatch(/secret of|question of/);
      expect(JSON.stringify(await itemsOf('ANSWERS_TABLE'))).not.toMatch(/secret of|question of/);
      expect(JSON.stringify(await itemsOf('MESSAGES_TABLE'))).not.toContain('secret of');
    },
  );
  await fc.assert(sequence, { seed, numRuns: sequences, endOnFailure: true });
  // Else this would show nothing.
  expect(done.granted).toBeGreaterThan((sequences * actsInEach) / 5);
  expect(done.sentBack).toBeGreaterThan(5);
  expect(done.withdrawn).toBeGreaterThan(0);
  expect(done.shared).toBeGreaterThan(0);
  expect(done.met).toBeGreaterThan(0);
});
