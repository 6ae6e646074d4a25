import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { commit } from '../../../functions/store/commit.ts';
import { recordProgress } from '../../../functions/store/counted-progress.ts';
import { recordImportedRound } from '../../../functions/store/imported-rounds.ts';
import { recordObligationStep } from '../../../functions/store/obligation-steps.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { findSubmission, submissionStepWrites } from '../../../functions/store/submissions.ts';
import { tables } from '../../../functions/store/tables.ts';
import { rebuildRows } from '../../../operations/rebuilt-rows.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import * as feedbackSteps from '../../../shared/domain/feedback-steps.ts';
import type { ObligationFacts } from '../../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import * as steps from '../../../shared/domain/obligation-steps.ts';
import * as offerSteps from '../../../shared/domain/offer-steps.ts';
import type { SubmissionEvent } from '../../../shared/domain/submission-event.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { save } from '../../builders/an-answer.ts';
import { noon } from '../../builders/an-event.ts';
import { aBoard } from '../../builders/mail-facts.ts';
import { type TwoBoards, twoBoards } from '../../builders/two-boards.ts';
import { freshTables, itemsOf } from '../../database.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient());
const put = (item: Item) => client.send(new PutCommand({ TableName: tables.returns(), Item: item }));
type Item = Record<string, unknown>;
type Place = TwoBoards['own'];

beforeEach(freshTables);

const today = '2026-11-02';

/** Everything that a board and an agency can do, by the rules; what they refuse is not done. */
const onBoardSide = {
  'set-due': (facts, days) => steps.setDueDay(facts, addDays(today, days), today),
  'ask-for-time': (facts, days) => steps.askForTime(facts, addDays(facts.due ?? today, days), today, 'text'),
  extend: (facts, days) => steps.extend(facts, addDays(facts.due ?? today, days), today, 'text'),
  exempt: (facts) => steps.exempt(facts, today, 'text'),
  lift: (facts) => steps.liftExemption(facts, today),
  receive: (facts) => steps.receive(facts, facts.sequence, 'digest', today),
  // Without rows of its own: none is emptied when it is settled.
  offer: (facts) => offerSteps.offerFile(facts, { offer: `file-${facts.sequence}`, parts: 0 }, today),
  settle: (facts) =>
    offerSteps.settleFile(facts, { offer: facts.offered?.id ?? 'none', how: 'taken', reason: null }, today),
  review: (facts) => steps.startReview(facts, today),
  'send-back': (facts) =>
    steps.sendBack(facts, { questions: ['1.1'], due: addDays(today, 14), reason: 'text' }, today),
  promise: (facts, days) => feedbackSteps.setFeedbackDay(facts, addDays(today, days), today),
  feedback: (facts) => feedbackSteps.issueFeedback(facts, 'digest', today),
} satisfies Record<string, (facts: ObligationFacts, days: number) => Verdict<ObligationEvent>>;

const onAgencySide = {
  ready: { kind: 'ready', by: 'p', at: noon },
  back: { kind: 'taken-back', by: 'p', at: noon },
  submitted: { kind: 'submitted', by: 'p', at: noon, version: 1, receipt: 'R', digest: 'd', outside: false },
} satisfies Record<string, SubmissionEvent>;

type Deed = keyof typeof onBoardSide | keyof typeof onAgencySide;
const deed = fc.tuple(
  fc.constantFrom(...(Object.keys({ ...onBoardSide, ...onAgencySide }) as Deed[])),
  fc.integer({ min: 1, max: 60 }),
);

async function does({ roundId, agencyId, submissionId }: Place, [what, days]: [Deed, number]): Promise<void> {
  if (what in onAgencySide) {
    const { submission } = (await findSubmission(submissionId))!;
    const event = onAgencySide[what as keyof typeof onAgencySide];
    return commit(submissionStepWrites(submission, event, { by: 'p', at: noon }));
  }
  const obligation = await getObligation(roundId, agencyId);
  const verdict = onBoardSide[what as keyof typeof onBoardSide](obligation, days);
  if (verdict.ok) await recordObligationStep({ obligation, event: verdict.value, by: 'p', at: noon });
}

const rebuild = async (write = false): Promise<{ left: number; said: string[] }> => {
  const said: string[] = [];
  return { left: await rebuildRows(write, (line) => said.push(line)), said };
};

const rows = async (): Promise<Item[]> =>
  (await itemsOf('RETURNS_TABLE')).sort((a, b) => `${a.pk} ${a.sk}`.localeCompare(`${b.pk} ${b.sk}`));

/** The rows that are folded from events, each with its fields that an event can change. */
const folded: Readonly<Record<string, readonly string[]>> = {
  'OBLIGATION#': [
    'state',
    'dueKey',
    'dueSetOn',
    'extendedFrom',
    'exemptOn',
    'askedForUntil',
    'timeRefused',
    'receivedOn',
    'offered',
    'sequence',
  ],
  SUBMISSION: ['state', 'startedAt', 'versions', 'sequence'],
  'MEETS#': ['due', 'offered'],
};

const kindOf = ({ sk }: Item) => Object.keys(folded).find((start) => String(sk).startsWith(start));

/** Writes nonsense where facts stood, in as many places as there are numbers. */
async function spoil(places: readonly number[]): Promise<void> {
  const all = (await rows()).flatMap((row) =>
    (folded[kindOf(row) ?? ''] ?? []).map((name) => ({ row, name })),
  );
  for (const place of places) {
    const { row, name } = all[place % all.length]!;
    row[name] = 'nonsense';
    await put(row);
  }
}

test('after any history, rows that were spoiled are what they were before, and nothing else is touched', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      async (deeds, places) => {
        await freshTables();
        const { own } = await twoBoards();
        for (const each of deeds) await does(own, each);
        const before = await rows();
        expect((await rebuild(true)).said.filter((line) => line.endsWith('differs'))).toEqual([]);
        expect(await rows()).toEqual(before);

        await spoil(places);
        expect((await rebuild()).left).toBeGreaterThan(0);
        expect((await rebuild(true)).left).toBe(0);
        expect(withoutNulls(await rows())).toEqual(withoutNulls(before));
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);

/** A fact that most returns never have is left out of a new row; put back, it stands there as null. */
const withoutNulls = (items: readonly Item[]): Item[] =>
  items.map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)));

test('says where rows differ by ids and names of fields, and shows no value', async () => {
  const { own } = await twoBoards();
  const row = (await rows()).find(({ pk, sk }) => pk === `ROUND#${own.roundId}` && sk !== 'ROUND')!;
  await put({ ...row, state: { kind: 'closed', version: 7 }, dueKey: '2031-01-01' });
  const { left, said } = await rebuild();
  expect(left).toBe(1);
  expect(said).toContain(`thamesford, ${own.roundId}: differs`);
  expect(said).toContain('  thamesford-police, obligation: state, due');
  expect(said.join()).not.toMatch(/closed|2031|nonsense/);
});

test('counts progress anew where its figures were spoiled, as the job does, and leaves the rest of the row', async () => {
  const { own } = await twoBoards();
  const { submission } = (await findSubmission(own.submissionId))!;
  const asked = { ...own, edition: submission.edition, variant: submission.variant };
  await save(asked, { section: 'standard-1', question: '1.1', part: 'note', value: 'Words' });
  await recordProgress(own.submissionId);
  const before = await rows();
  const row = before.find(({ pk, sk }) => pk === `ROUND#${own.roundId}` && sk !== 'ROUND')!;
  await put({ ...row, progress: { ...(row.progress as object), valid: 999 } });
  expect((await rebuild()).said).toContain('  thamesford-police, obligation: progress');
  expect((await rebuild(true)).left).toBe(0);
  expect(await rows()).toEqual(before);
});

test('what the ledger cannot say is said, and left', async () => {
  const { own } = await twoBoards();
  await put({ pk: `ROUND#${own.roundId}`, sk: 'OBLIGATION#nobody', submissionId: 'none', sequence: 1 });
  const { left, said } = await rebuild(true);
  expect(left).toBe(1);
  expect(said).toContain('  nobody, obligation: no events (the ledger does not suffice)');
});

test('a round from before the portal, which has no returns behind it, is as its events say', async () => {
  await twoBoards();
  const agency = {
    boardId: 'thamesford',
    agencyId: 'old',
    name: 'Old',
    kind: 'school',
    variant: 'full',
  } as const;
  await recordImportedRound({
    board: aBoard(),
    agency: { ...agency, basis: 'voluntary' },
    id: 'round-of-2016',
    form: 'section-11',
    title: 'Audit 2016',
    began: '2015-09-01',
    reported: '2016-05-01',
    actions: [],
    by: 'installer',
    at: noon,
  });
  const { left, said } = await rebuild();
  expect(left).toBe(0);
  expect(said).toContain('thamesford, round-of-2016: as its events say');
});
