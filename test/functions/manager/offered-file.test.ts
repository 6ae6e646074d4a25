import { beforeEach, describe, expect, test } from 'vitest';
import { handler as listFiles } from '../../../functions/agency/list-offered-files.ts';
import { handler as settleFile } from '../../../functions/agency/settle-file.ts';
import { handler as getObligationPage } from '../../../functions/board/get-obligation.ts';
import { handler as erase } from '../../../functions/manager/erase-text.ts';
import { handler as exempt } from '../../../functions/manager/exempt-obligation.ts';
import { handler as offerFile } from '../../../functions/manager/offer-file.ts';
import { handler as withdrawFile } from '../../../functions/manager/withdraw-file.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import { dueStep } from '../../../shared/domain/reminder-plan.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { child, hide, mustBe } from '../../builders/a-redacted-return.ts';
import { section11Hash } from '../../builders/a-return.ts';
import { save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { aFileWaits } from '../../builders/an-offered-file.ts';
import { finishRedactions } from '../../builders/redaction-jobs.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { type TwoBoards, twoBoards } from '../../builders/two-boards.ts';
import { freshTables, itemsOf } from '../../database.ts';

const words = 'We told every school in June';
const note = { section: 'standard-1', question: '1.1', part: 'note', value: words };
const grade = { section: 'standard-1', question: '1.1', part: 'grade', value: 'met' };

let own: TwoBoards['own'];

beforeEach(async () => {
  aBucket();
  await freshTables();
  ({ own } = await twoBoards());
  await aKnownPerson('Ola Brook', atAgency('lead', own.agencyId));
});

const manager = () => aPerson(atBoard('manager', own.boardId));
const lead = () => aPerson(atAgency('lead', own.agencyId));
const offer = (body: object = {}) =>
  serveAs(
    manager(),
    offerFile,
    anEvent('offer-file', {
      params: own,
      body: { fileName: 'Thamesford return.xlsx', edition: section11Hash, answers: [note, grade], ...body },
    }),
  );
const withdraw = (id: string) =>
  serveAs(manager(), withdrawFile, anEvent('withdraw-file', { params: own, body: { offer: id } }));
const settle = (body: object) => serveAs(lead(), settleFile, anEvent('settle-file', { params: own, body }));
const files = async () =>
  (await serveAs(lead(), listFiles, anEvent('list-offered-files', { params: own }))).body.files as {
    offer: string;
    answers: unknown[];
  }[];
const stored = async (text: string): Promise<string[]> => {
  const found: string[] = [];
  for (const table of ['RETURNS_TABLE', 'ANSWERS_TABLE', 'LEDGER_TABLE', 'MESSAGES_TABLE'] as const)
    for (const item of await itemsOf(table))
      if (JSON.stringify(item).includes(text)) found.push(`${table} ${item.pk} ${item.sk}`);
  return found;
};

describe('a file that the manager puts in', () => {
  test('waits for the agency’s lead, stops the reminders, and answers nothing', async () => {
    const { status, body } = await offer();
    expect([status, body.state]).toEqual([200, { kind: 'waiting' }]);
    const obligation = await getObligation(own.roundId, own.agencyId);
    expect(obligation.offered).toMatchObject({ on: '2026-11-02', parts: 1 });
    expect(dueStep(obligation, allReminderRules, '2027-02-01')).toBeUndefined();
    expect(obligation.stage).toBe('not-started');
    expect(await itemsOf('ANSWERS_TABLE')).toEqual([]);
    expect((await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE')).toContainEqual(
      expect.objectContaining({ content: expect.objectContaining({ kind: 'file-offered' }) }),
    );
    expect(await files()).toMatchObject([
      { boardName: 'Thamesford LSCB', fileName: 'Thamesford return.xlsx', answers: [note, grade] },
    ]);
    expect((await findSubmission(own.submissionId))?.meets[0]?.offered).toBe('2026-11-02');
    expect(await stored(words)).toEqual([expect.stringMatching(/^RETURNS_TABLE OBLIGATION#.* OFFER#/)]);
  });

  test('stands in the history of the return', async () => {
    await offer();
    const { body } = await serveAs(manager(), getObligationPage, anEvent('get-obligation', { params: own }));
    expect((body.timeline as { words: string }[]).map((line) => line.words)).toContain(
      'Came as a file; the agency has not confirmed it yet',
    );
  });

  test('is one at a time, of this edition, of questions that are asked, with answers that they take', async () => {
    await offer();
    expect((await offer()).body.type).toBe('file-waits');
    await withdraw((await files())[0]?.offer ?? '');
    expect((await offer({ edition: 'b'.repeat(64) })).body.type).toBe('outdated-page');
    const wrong = [
      { ...grade, value: 'excellent' },
      { ...grade, section: 'standard-2' },
      { ...grade, question: '99.9' },
      { ...note, part: 'evidence.item-1', value: true },
      { ...note, value: ' ' },
    ];
    for (const answer of wrong) {
      const { body } = await offer({ answers: [note, answer] });
      expect([body.type, body.fields]).toEqual([
        'invalid-answer',
        [expect.objectContaining({ field: 'answers.1' })],
      ]);
    }
    expect(await files()).toEqual([]);
  });

  test('is kept in several rows where it is long, and refused beyond what a transaction holds', async () => {
    const long = (n: number, part: string) => ({
      ...note,
      question: `1.${n}`,
      part,
      value: 'é'.repeat(9000),
    });
    const answers = Array.from({ length: 4 }, (_, n) =>
      ['note', 'reason', 'plan', 'risk'].map((part) => long(n + 1, part)),
    ).flat();
    await offer({ answers });
    expect((await getObligation(own.roundId, own.agencyId)).offered?.parts).toBe(2);
    const [file] = await files();
    expect(file?.answers).toEqual(answers);
    await settle({ offer: file?.offer, how: 'taken' });
    expect(await stored('éé')).toEqual([]);
    const often = Array.from({ length: 10 }, () => answers).flat();
    expect((await offer({ answers: often })).body.type).toBe('file-too-long');
  });
});

describe('once it is settled, what it said is not kept', () => {
  test.each([
    ['taken over', { how: 'taken' }],
    ['declined', { how: 'declined', reason: 'It is last year’s' }],
  ])('%s by the lead', async (_, how) => {
    const id = await aFileWaits(own, { answers: [note] });
    const { status, body } = await settle({ offer: id, ...how });
    expect([status, body.offered]).toEqual([200, null]);
    expect(await stored(words)).toEqual([]);
    expect(await files()).toEqual([]);
    expect((await settle({ offer: id, ...how })).body.type).toBe('no-file');
    expect(await stored('last year’s')).toHaveLength(how.how === 'declined' ? 1 : 0);
  });

  test('declining wants a reason', async () => {
    const id = await aFileWaits(own);
    expect((await settle({ offer: id, how: 'declined', reason: ' ' })).body.type).toBe('invalid-request');
  });

  test('taken back by the manager', async () => {
    const id = await aFileWaits(own, { answers: [note] });
    expect((await withdraw(id)).body).toMatchObject({ offered: null });
    expect(await stored(words)).toEqual([]);
    expect((await withdraw(id)).body.type).toBe('no-file');
  });

  test('the agency is excused', async () => {
    await aFileWaits(own, { answers: [note] });
    const event = anEvent('exempt-obligation', { params: own, body: { reason: 'An inspection' } });
    expect((await serveAs(manager(), exempt, event)).body).toMatchObject({ offered: null });
    expect(await stored(words)).toEqual([]);
  });
});

test('words that are erased from the return go from a file that waits, too', async () => {
  const returned = { ...own, edition: section11Hash, variant: 'full' };
  const said = `We spoke about ${child} in May`;
  await save(returned, { section: 'standard-1', question: '1.1', part: 'note', value: said });
  await aFileWaits(own, { answers: [{ ...note, value: `${child} told us` }] });
  const { id } = mustBe(await hide(returned)).body;
  await finishRedactions();
  const params = { boardId: own.boardId, redactionId: String(id) };
  mustBe(await serveAs(manager(), erase, anEvent('erase-text', { params, body: { confirm: 'erase' } })));
  await finishRedactions();
  expect(await stored(child)).toEqual([]);
  expect((await files())[0]?.answers).toHaveLength(1);
});
