import { afterEach, beforeEach, expect, test } from 'vitest';
import { handler as getEdition } from '../../functions/account/get-edition.ts';
import { handler as declareReady } from '../../functions/agency/declare-ready.ts';
import { handler as declareSection } from '../../functions/agency/declare-section.ts';
import { handler as getAnswers } from '../../functions/agency/get-answers.ts';
import { handler as getSubmission } from '../../functions/agency/get-submission.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { handler as submit } from '../../functions/agency/submit-submission.ts';
import { handler as getCompliance } from '../../functions/board/get-compliance.ts';
import { handler as readVersion } from '../../functions/board/read-version.ts';
import { handler as makeDocument } from '../../functions/jobs/make-document.ts';
import { handler as listBoardAgencies } from '../../functions/manager/list-board-agencies.ts';
import { handler as openRound } from '../../functions/manager/open-round.ts';
import type { Served } from '../../functions/runtime/http-handler.ts';
import { commit } from '../../functions/store/commit.ts';
import { findDocument } from '../../functions/store/documents.ts';
import { editionWrite } from '../../functions/store/editions.ts';
import { listObligations } from '../../functions/store/obligations.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { aContext } from '../builders/a-context.ts';
import { aPerson, atAgency, atBoard } from '../builders/a-person.ts';
import { anEvent, serveAs } from '../builders/an-event.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from '../builders/every-kind-form.ts';
import { aBucket } from '../builders/stored-files.ts';
import { aBoardWith, aRoundDraft } from '../builders/thamesford.ts';
import { freshTables } from '../database.ts';

/*
 * A form that nobody's code has heard of, with every kind of question. All that is added is the form itself and its
 * line in the list of forms; from there it goes through the whole stack.
 */

const line = {
  id: everyKindForm.form,
  title: everyKindForm.title,
  shortTitle: everyKindForm.shortTitle,
  variants: everyKindForm.variants,
  currentEdition: everyKindHash,
  content: async () => everyKindForm,
};
const list = publishedForms as unknown as (typeof line)[];

beforeEach(async () => {
  aBucket();
  await freshTables();
  list.push(line);
  await commit([editionWrite(everyKindForm)]);
  await aBoardWith({ 'swimming-club': 'voluntary' });
});
afterEach(() => {
  list.pop();
});

const everybody = aPerson(
  atBoard('manager'),
  ...(['lead', 'contributor', 'signatory'] as const).map((role) => atAgency(role, 'swimming-club')),
);

async function ask(
  key: RouteKey,
  handler: Served,
  params: Record<string, string>,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const came = await serveAs(
    everybody,
    handler,
    anEvent(key, { params, ...(body === undefined ? {} : { body }) }),
  );
  expect(came, `${key}: ${JSON.stringify(came.body)}`).toMatchObject({ status: 200 });
  return came.body;
}

test('a new form is its file and its line: asked, filled, signed, received, read and printed', async () => {
  // The manager finds it in the list and opens a round of it.
  const boardId = 'thamesford';
  const choice = await ask('list-board-agencies', listBoardAgencies, { boardId });
  expect(choice.forms).toContainEqual(expect.objectContaining({ id: 'every-kind', edition: everyKindHash }));
  const draft = aRoundDraft([], {
    form: 'every-kind',
    edition: everyKindHash,
    title: 'Every kind 2026',
    agencies: [{ agencyId: 'swimming-club', variant: 'long' }],
  });
  const { id } = await ask('open-round', openRound, { boardId }, draft);
  const roundId = String(id);
  const [obligation] = await listObligations(roundId);
  const params = { agencyId: 'swimming-club', submissionId: obligation?.submissionId ?? '' };

  // The pages get its questions, and every part of every answer is saved.
  const edition = await ask('get-edition', getEdition, { edition: everyKindHash });
  expect(edition).toMatchObject({ form: 'every-kind', sectionWord: 'Part' });
  for (const { id: section, questions } of everyKindForm.sections)
    for (const { id: question } of questions)
      for (const [part, value] of Object.entries(everyKindAnswers[question] ?? {}))
        await ask(
          'save-answer',
          saveAnswer,
          { ...params, section, question, part },
          {
            value,
            version: 0,
            saveId: `save-${section}-${part.replaceAll('.', '-')}`,
            edition: everyKindHash,
          },
        );
  for (const { id: section } of everyKindForm.sections)
    await ask('declare-section', declareSection, { ...params, section }, { complete: true });
  const { progress } = await ask('get-submission', getSubmission, params);
  expect(progress).toMatchObject({ asked: 14, answered: 14, valid: 14, sections: 4, sectionsComplete: 4 });

  // It is signed off and sent.
  await ask('declare-ready', declareReady, params, {});
  const { digest } = await ask('get-answers', getAnswers, params);
  const sent = await ask('submit-submission', submit, params, { digest, agree: true, outsideApproval: null });

  // The board reads it in words, and sees its grades where Section 11 has its standards.
  const read = await ask('read-version', readVersion, {
    boardId,
    roundId,
    agencyId: 'swimming-club',
    version: '1',
  });
  const words = JSON.stringify(read.snapshot);
  for (const said of [
    'Thamesford Swimming Club',
    '1,240 people',
    '27 March 2026',
    'We have no one to listen to',
  ])
    expect(words).toContain(said);
  const summary = await ask('get-compliance', getCompliance, { boardId, roundId });
  expect(summary.sections).toMatchObject([
    { id: 'practice', number: 1, shortTitle: 'Practice', askedIn: ['long', 'short'] },
    { id: 'extra', number: 2, shortTitle: 'Extra', askedIn: ['long'] },
  ]);
  expect(summary.rows).toMatchObject([{ selfGrades: { practice: 'partly-met', extra: 'met' } }]);

  // And it is printed.
  await makeDocument({ sweep: true, at: '2026-11-02T12:15:00Z' }, aContext());
  const document = await findDocument(String(sent.documentId));
  expect(document).toMatchObject({ state: 'ready', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
