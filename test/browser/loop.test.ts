import { expect, test } from 'vitest';
import type { UnitsView } from '../../shared/contract/sharing-routes.ts';
import { addDays, dayInLondon } from '../../shared/domain/calendar.ts';
import type { Question } from '../../shared/questions/all-kinds.ts';
import { findKeptDemonstration } from '../infra/kept-demonstration.ts';
import { expectAccessible } from './harness/accessible.ts';
import { demonstration, placeOfAgency } from './harness/demonstration.ts';
import { soon } from './harness/patient.ts';
import { type Person, signIn } from './harness/person.ts';
import { onStage } from './harness/stage.ts';
import { editionHash, fillIn, must, save } from './loop/doing.ts';

const stage = onStage(demonstration, findKeptDemonstration);
const today = dayInLondon(new Date().toISOString());
const agencyId = 'thamesford-council';
const people = {
  lead: 'nadia@thamesford-council.example',
  signatory: 'martin@thamesford-council.example',
  units: ['amara', 'howard', 'cleo', 'edwin'].map((first) => `${first}@thamesford-council.example`),
  manager: 'priya@thamesford-lscb.example',
  reviewer: 'ruth@thamesford-lscb.example',
} as const;

const wellDone = ({ kind }: Question): Record<string, string> =>
  kind === 'grade' ? { grade: 'met', note: 'In our policy of May.' } : { answer: 'Children told us.' };

/** The part of a unit, filled in and handed in by somebody of it. */
async function handsIn(email: string, { submissionId, standing }: UnitsView['units'][number]): Promise<void> {
  if (standing === 'handed-in') return;
  const person = await signIn(stage, email);
  await fillIn(person, `/api/agency/${agencyId}/submissions/${submissionId}`, 'unit', wellDone);
  await person.goTo(`/agency/${agencyId}/returns/${submissionId}`);
  await person.page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await person.page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
  await person.page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectAccessible(person.page, 'a part that was handed in');
  expect(person.troubles).toEqual([]);
  await person.context.close();
}

/** The council’s own answers: an action for what is partly met, and a reason where it grades other than its units. */
async function decides(nadia: Person, api: string): Promise<string> {
  const added = await must<{ action: { id: string } }>(nadia, 'POST', `/api/agency/${agencyId}/actions`, {
    text: 'Report level 2 training of every directorate each quarter',
    issue: null,
    form: 'section-11',
    sections: ['standard-5'],
    criteria: ['5.3'],
    ownerRole: 'Head of Learning',
    deadline: addDays(today, 90),
    measure: null,
    submissionId: api.split('/').at(-1),
  });
  const { id } = added.action;
  const where = { section: 'standard-5', question: '5.3' };
  await save(nadia, api, { ...where, part: 'grade' }, 'partly-met');
  await save(nadia, api, { ...where, part: 'response' }, 'action');
  await save(nadia, api, { ...where, part: `action.${id}` }, true);
  await fillIn(nadia, api, 'full', (question) =>
    question.kind === 'grade'
      ? {
          ...wellDone(question),
          response: 'in-plan',
          plan: 'Corporate plan, aim 4',
          'unit-reason': 'We look at all our directorates together.',
        }
      : wellDone(question),
  );
  return id;
}

async function marksReady({ page, goTo }: Person, at: string): Promise<void> {
  await goTo(`${at}/check`);
  await page.getByRole('button', { name: 'Mark as ready for sign-off' }).click();
  await page.getByText('The signatories are told by mail.').waitFor();
}

async function signs({ page, goTo }: Person, at: string): Promise<void> {
  await goTo(`${at}/sign`);
  await page.getByRole('checkbox', { name: 'I agree with this declaration' }).check();
  await page.getByRole('button', { name: 'Sign and send' }).click();
  await page.getByText('Return sent').waitFor();
}

async function declines({ page, goTo }: Person, at: string): Promise<void> {
  await goTo(`${at}/sign`);
  await page.getByText('Decline to sign').click();
  await page.getByLabel('What has to change before you can sign?').fill('Say more about training.');
  await page.getByRole('button', { name: 'Decline, with this reason' }).click();
  await page.getByText('Declined. The leads are told, with your reason.').waitFor();
}

/** Agrees with every section, one key each; the desk goes on to the next by itself. */
async function agreesWithAll({ page, goTo }: Person, desk: string): Promise<void> {
  await goTo(desk);
  const count = await page
    .locator('main')
    .getByText(/\d+ of \d+ sections judged/)
    .innerText();
  const [done = 0, all = 0] = (count.match(/\d+/g) ?? []).map(Number);
  for (let place = done; place < all; place += 1) {
    await page.keyboard.press('a');
    await page.getByText(`${place + 1} of ${all} sections judged`).waitFor();
  }
}

type Desk = {
  readonly reviews: readonly {
    readonly section: string;
    readonly judgedRevision: number;
    readonly commentsRevision: number;
  }[];
};

test('a council of four units, a signatory who declines once, a panel of two, one question sent back, feedback answered, an action carried on', async () => {
  const [nadia, martin, priya, ruth] = await Promise.all(
    [people.lead, people.signatory, people.manager, people.reviewer].map((email) => signIn(stage, email)),
  );
  if (!nadia || !martin || !priya || !ruth) throw new Error('Somebody did not come.');
  const { roundId, submissionId } = await placeOfAgency(nadia, agencyId);
  const at = `/agency/${agencyId}/returns/${submissionId}`;
  const api = `/api/agency/${agencyId}/submissions/${submissionId}`;

  // The units hand in, the lead sees them together and decides.
  const { units } = await must<UnitsView>(nadia, 'GET', `${api}/units`);
  expect(units).toHaveLength(4);
  for (const unit of units) {
    const isOf = (email: string) =>
      unit.people.some((name) => email.startsWith(name.toLowerCase().split(' ')[0] ?? '?'));
    await handsIn(people.units.find(isOf) ?? people.lead, unit);
  }
  await nadia.goTo(`${at}/units`);
  await expectAccessible(nadia.page, 'four units that handed in');
  const action = await decides(nadia, api);
  await nadia.goTo(`${at}/sections/standard-5`);
  await nadia.page.getByText('What your units say').first().waitFor();
  await expectAccessible(nadia.page, 'a standard with what units say, and an action');

  // A signatory who declines once.
  await marksReady(nadia, at);
  await declines(martin, at);
  await marksReady(nadia, at);
  await signs(martin, at);

  // A panel of two: the reviewer agrees and moderates, the manager sends one question back.
  const judged = `/api/manager/thamesford/rounds/${roundId}/agencies/${agencyId}`;
  const desk = `/board/thamesford/rounds/${roundId}/agencies/${agencyId}/review`;
  await must(ruth, 'POST', `${judged}/review`, {});
  await agreesWithAll(ruth, desk);
  await expectAccessible(ruth.page, 'the review desk');
  await must(ruth, 'PUT', `${judged}/review/standard-5/moderated`, {
    version: 1,
    revision: 1,
    grade: 'not-met',
    reason: 'Level 2 is not known for half of the staff.',
  });
  await must(priya, 'POST', `${judged}/send-back`, {
    version: 1,
    questions: ['5.3'],
    due: addDays(today, 14),
    reason: 'Please give the share at each level.',
  });

  // Only that question opens; the next version goes the normal way.
  await nadia.goTo(`${at}/sections/standard-5`);
  await expectAccessible(nadia.page, 'a standard of which one question was sent back');
  await save(
    nadia,
    api,
    { section: 'standard-5', question: '5.3', part: 'note' },
    'Level 1: 96 %. Level 2: 71 %.',
  );
  await must(nadia, 'PUT', `${api}/sections/standard-5/complete`, { complete: true });
  await marksReady(nadia, at);
  await signs(martin, at);
  await priya.goTo(desk.replace('/review', '/versions/2'));
  await priya.page.getByText('Level 2: 71 %.').first().waitFor();
  await expectAccessible(priya.page, 'the second version as the board reads it');
  const second = await must<{ version: number }>(
    priya,
    'GET',
    `/api/board/thamesford/rounds/${roundId}/agencies/${agencyId}/review`,
  );
  expect(second.version).toBe(2);
  await must(priya, 'POST', `${judged}/review`, {});
  // What did not change is judged already; what did is looked at again.
  const { reviews } = await must<Desk>(
    priya,
    'GET',
    `/api/board/thamesford/rounds/${roundId}/agencies/${agencyId}/review`,
  );
  const fifth = reviews.find(({ section }) => section === 'standard-5');
  await must(priya, 'PUT', `${judged}/review/standard-5/agreed`, {
    version: 2,
    revision: fifth?.judgedRevision ?? 0,
    agreed: true,
  });
  await must(priya, 'PUT', `${judged}/review/standard-5/comments`, {
    version: 2,
    revision: fifth?.commentsRevision ?? 0,
    strengths: 'The figures are now given for each level.',
    comments: 'How will you reach the night shift?',
  });

  // Feedback is issued, read and answered.
  await must(priya, 'PUT', `${judged}/feedback`, {
    opening: 'Thank you for your return.',
    closing: 'Call us if anything is unclear.',
    answerBy: addDays(today, 30),
    version: 2,
    saved: 0,
  });
  await priya.goTo(desk.replace('/review', '/feedback'));
  await priya.page.getByRole('button', { name: 'Issue this feedback' }).click();
  await priya.page.getByRole('dialog').getByRole('button', { name: /Issue/ }).click();
  await priya.page.getByRole('dialog').waitFor({ state: 'detached' });
  await stage.portal.settled();
  expect(stage.portal.mails(people.lead).some(({ subject }) => /feedback/i.test(subject))).toBe(true);
  await nadia.goTo(`/agency/${agencyId}/rounds/${roundId}/feedback`);
  await nadia.page.getByText('How will you reach the night shift?').first().waitFor();
  await expectAccessible(nadia.page, 'feedback that an agency reads');
  await must(nadia, 'PUT', `/api/agency/${agencyId}/rounds/${roundId}/feedback/points/section-standard-5`, {
    text: 'By e-learning that can be done at night.',
    declined: false,
    version: 0,
    saveId: 'loop-answer-1',
  });
  await nadia.goTo(`/agency/${agencyId}/rounds/${roundId}/feedback`);
  await nadia.page.getByRole('button', { name: 'Send the answers' }).click();
  await nadia.page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
  await nadia.page.getByRole('dialog').waitFor({ state: 'detached' });

  // Next round: last time’s answers stand beside it, and the open action comes along.
  await must(priya, 'POST', '/api/manager/thamesford/rounds', {
    form: 'section-11',
    edition: editionHash,
    title: 'Section 11, the round after',
    opens: today,
    due: addDays(today, 60),
    feedbackDue: null,
    agencies: [{ agencyId, variant: 'full' }],
  });
  const { returns } = await must<{
    returns: readonly { roundTitle: string; obligation: { submissionId: string } }[];
  }>(nadia, 'GET', `/api/agency/${agencyId}/returns`);
  const next = returns.find(({ roundTitle }) => roundTitle === 'Section 11, the round after');
  await nadia.goTo(`/agency/${agencyId}/returns/${next?.obligation.submissionId}/sections/standard-5`);
  await nadia.page.getByRole('button', { name: 'Carry forward' }).click();
  await nadia.page.getByRole('button', { name: 'All of these still hold' }).click();
  await nadia.page.getByRole('button', { name: 'All of these still hold' }).waitFor({ state: 'detached' });
  await expectAccessible(nadia.page, 'a standard carried forward and confirmed');
  const { answers } = await must<{ answers: readonly { part: string; value: unknown }[] }>(
    nadia,
    'GET',
    `/api/agency/${agencyId}/submissions/${next?.obligation.submissionId}/answers`,
  );
  expect(answers).toContainEqual(expect.objectContaining({ part: `action.${action}`, value: true }));
  await soon(async () => [
    ...nadia.troubles,
    ...martin.troubles,
    ...priya.troubles,
    ...ruth.troubles,
  ]).toEqual([]);
});
