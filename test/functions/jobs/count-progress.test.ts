import { beforeEach, expect, test } from 'vitest';
import { handler as count } from '../../../functions/jobs/count-progress.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { getSubmission } from '../../../functions/store/submissions.ts';
import { aContext } from '../../builders/a-context.ts';
import { type AskedReturn, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import { aStreamRecord } from '../../builders/a-stream-record.ts';
import { fillInByHand, makeReady, save } from '../../builders/an-answer.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(async () => {
  watchCalls();
  await freshTables();
});

const service = { section: 'about-you', question: 'service', part: 'answer' };
const changesTo = ({ submissionId }: AskedReturn, ...sequences: string[]) => ({
  Records: sequences.map((sequence) =>
    aStreamRecord({ pk: `SUBMISSION#${submissionId}`, sk: 'ANSWER#a#b#c' }, 'INSERT', sequence),
  ),
});
const run = (event: ReturnType<typeof changesTo>) => count(event, aContext());
const rowOf = ({ roundId, agencyId }: AskedReturn) => getObligation(roundId, agencyId);
const startedEvents = async () =>
  (await itemsOf('LEDGER_TABLE')).filter(({ event }) => (event as { kind: string }).kind === 'started');

test('the first answer begins the return, and the boards see numbers', async () => {
  const asked = await anEveryKindReturnIsAsked();
  await save(asked, { ...service, value: 'Thamesford Swimming Club' });
  expect(await run(changesTo(asked, '1', '2'))).toEqual({ batchItemFailures: [] });
  expect(await rowOf(asked)).toMatchObject({
    stage: 'in-progress',
    progress: { answered: 1, valid: 1, sections: 4, sectionsComplete: 0 },
    sequence: 1,
  });
  const { submission } = await getSubmission(asked.agencyId, asked.submissionId);
  expect(submission).toMatchObject({ startedAt: '2026-11-02T12:00:00.000Z', sequence: 2 });
  expect(await startedEvents()).toMatchObject([{ by: 'portal' }]);
});

test('the same changes again, or late, change nothing more', async () => {
  const asked = await anEveryKindReturnIsAsked();
  await save(asked, { ...service, value: 'x' });
  await run(changesTo(asked, '1'));
  const before = await itemsOf('RETURNS_TABLE');
  await run(changesTo(asked, '1'));
  await run(changesTo(asked, '1', '1', '1'));
  expect(await itemsOf('RETURNS_TABLE')).toEqual(before);
  expect(await startedEvents()).toHaveLength(1);
});

test('two counts at once, with people writing, end at what is there', async () => {
  const asked = await anEveryKindReturnIsAsked();
  await Promise.all([
    fillInByHand(asked, everyKindAnswers),
    ...Array.from({ length: 6 }, () => run(changesTo(asked, '1'))),
  ]);
  await Promise.all([run(changesTo(asked, '2')), run(changesTo(asked, '3'))]);
  expect((await rowOf(asked)).progress).toEqual({
    asked: 14,
    answered: 14,
    valid: 14,
    sections: 4,
    sectionsComplete: 4,
  });
  expect(await startedEvents()).toHaveLength(1);
});

test('a return that is ready stays ready, whenever it is counted', async () => {
  const asked = await anEveryKindReturnIsAsked();
  await makeReady(asked, everyKindAnswers);
  await run(changesTo(asked, '1'));
  expect(await rowOf(asked)).toMatchObject({ stage: 'ready', progress: { sectionsComplete: 4 } });
});

test('a change of something else, or of a return that is not there, is passed over', async () => {
  const history = aStreamRecord({ pk: 'HISTORY#a', sk: 'b' });
  const gone = aStreamRecord({ pk: 'SUBMISSION#gone', sk: 'GATE#a' });
  expect(await run({ Records: [history, gone] })).toEqual({ batchItemFailures: [] });
});

test('a count that fails is reported with its first change, and ends well the next time', async () => {
  const begun = async () => {
    await freshTables();
    const asked = await anEveryKindReturnIsAsked();
    await save(asked, { ...service, value: 'x' });
    return asked;
  };
  const counted = await begun();
  watchCalls();
  await run(changesTo(counted, '1'));
  for (let call = 1, inAll = calls.length; call <= inAll; call += 1)
    for (const when of ['before', 'after'] as const) {
      const asked = await begun();
      watchCalls({ call, when });
      expect(await run(changesTo(asked, '7', '8'))).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
      watchCalls();
      expect(await run(changesTo(asked, '7', '8'))).toEqual({ batchItemFailures: [] });
      expect(await rowOf(asked)).toMatchObject({ stage: 'in-progress', progress: { answered: 1 } });
      expect(await startedEvents()).toHaveLength(1);
    }
});
