import { beforeEach, expect, test } from 'vitest';
import { handler as getDemand } from '../../../functions/board/get-demand.ts';
import { handler as answerNeeds } from '../../../functions/manager/answer-needs.ts';
import { handler as decideNeeds } from '../../../functions/manager/decide-needs.ts';
import { handler as erase } from '../../../functions/manager/erase-text.ts';
import { handler as openRound } from '../../../functions/manager/open-round.ts';
import { listObligations } from '../../../functions/store/obligations.ts';
import { aPerson, atBoard } from '../../builders/a-person.ts';
import { child, hide, manager, submitted } from '../../builders/a-redacted-return.ts';
import { needRow, needsEdition } from '../../builders/a-round-of-needs.ts';
import { makeReady } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { finishRedactions } from '../../builders/redaction-jobs.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { trainingAnswers } from '../../builders/training-answers.ts';
import { must, twoBoards } from '../../builders/two-boards.ts';
import { validBodies } from '../../builders/valid-bodies.ts';
import { freshTables, itemsOf } from '../../database.ts';

const tom = aPerson(atBoard('training-officer'));
const place = { boardId: 'thamesford', agencyId: 'thamesford-police' };

/** A round of needs of the first board: what an agency needs names a child. */
async function aNeedWithAName() {
  await twoBoards();
  const { id } = await must('open-round', openRound, place, {
    ...(validBodies['open-round'] as object),
    ...{ form: 'training-needs', edition: needsEdition, title: 'Training needs 2026' },
    agencies: [{ agencyId: place.agencyId, variant: 'small' }],
  });
  const roundId = String(id);
  const [obligation] = await listObligations(roundId);
  const { submissionId } = obligation!;
  const returned = { ...place, roundId, submissionId, edition: needsEdition, variant: 'small' };
  await makeReady(returned, trainingAnswers(`We were late with ${child}`));
  await submitted(returned);
  return returned;
}

const whereStill = async (words: string): Promise<string[]> => {
  const found = await Promise.all(
    ['RETURNS_TABLE', 'ANSWERS_TABLE', 'LEDGER_TABLE', 'MESSAGES_TABLE'].map(async (table) =>
      (await itemsOf(table))
        .filter((item) => JSON.stringify(item).includes(words))
        .map(({ pk, sk }) => `${pk} ${sk}`),
    ),
  );
  return found.flat();
};

beforeEach(async () => {
  aBucket();
  await freshTables();
});

test('what a return says is summed as soon as it is submitted; what is hidden in it is hidden there too, and erased from the answers', async () => {
  const returned = await aNeedWithAName();
  const demand = async () =>
    JSON.stringify(await serveAs(tom, getDemand, anEvent('get-demand', { params: returned })));
  expect(await demand()).toContain(`We were late with ${child}`);
  const decision = { outcome: 'not', offered: '', why: `A course would not have helped ${child}` };
  const needs = [{ agencyId: place.agencyId, need: needRow(0), seen: 0 }];
  const decided = anEvent('decide-needs', { params: returned, body: { needs, decision } });
  expect((await serveAs(tom, decideNeeds, decided)).status).toBe(200);
  const sent = anEvent('answer-needs', { params: returned, body: { undecided: [] } });
  expect((await serveAs(tom, answerNeeds, sent)).status).toBe(200);

  const part = `${needRow(0)}.why`;
  const { body } = await hide(returned, { question: 'needs', part });
  const hidden = await demand();
  expect(hidden).not.toContain(`late with ${child}`);
  expect(hidden).toContain('We were late with [hidden: under review for redaction');
  // Keys are no words, and the figures are read as before.
  expect(hidden).toContain('"topic":"neglect"');

  await finishRedactions();
  const wanted = { params: { ...place, redactionId: String(body.id) }, body: { confirm: 'erase' } };
  expect((await serveAs(manager(), erase, anEvent('erase-text', wanted))).status).toBe(200);
  expect(await finishRedactions()).toEqual({ batchItemFailures: [] });
  expect(await whereStill(child)).toEqual([]);
  const after = await demand();
  expect(after).toContain('We were late with [removed]');
  expect(after).toContain('A course would not have helped [removed]');
});
