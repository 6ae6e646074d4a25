import { expect, test } from 'vitest';
import { addDays } from '../../shared/domain/calendar.ts';
import { expectAccessible, expectAccessibleForAll } from './harness/accessible.ts';
import { allSaved } from './harness/filling.ts';
import { soon } from './harness/patient.ts';
import { type Person, signIn } from './harness/person.ts';
import { onStage } from './harness/stage.ts';
import { dueDay } from './journey/cast.ts';
import { expectPdf } from './journey/documents.ts';
import { agencies, askingBoard, board, officer, people, placeOf } from './returns/asking-board.ts';
import { asksFor, rowOf } from './returns/asks.ts';
import { getsFeedback } from './returns/feedback.ts';
import { signs, tellsByKeyboard, tellsByPaste } from './returns/needs.ts';
import { cannotPledgeWithoutReason, pledgesLess } from './returns/pledge.ts';
import { tellsByWorkbook } from './returns/workbook.ts';

const stage = onStage(askingBoard);
const due = dueDay();
const training = 'Training of the quay';
const money = 'Money of the quay';

const as = ({ email }: { readonly email: string }): Promise<Person> => signIn(stage, email);

/** Everything that follows sending: the receipt by mail, the PDF, the register, the version as the manager reads it. */
async function hasArrived(
  manager: Person,
  sender: Person,
  agency: { id: string; name: string },
  title: string,
  receipt: string,
): Promise<void> {
  expect(receipt).toMatch(/^[A-Z0-9]+-\d{4}-[A-Z0-9]{6}$/);
  await expectPdf(sender.page, receipt);
  await stage.portal.settled();
  const mailed = stage.portal
    .mails(sender.email)
    .find(({ subject, text }) => subject.startsWith('Received') && text.includes(receipt));
  expect(mailed?.text, 'the receipt').toContain(title);
  const { roundId } = await placeOf(sender, agency.id, title);
  await manager.goTo(`/board/${board.id}/rounds/${roundId}`);
  await soon(() => rowOf(manager, agency.name).innerText()).toContain('Submitted');
  await manager.goTo(`/board/${board.id}/rounds/${roundId}/agencies/${agency.id}/versions/1`);
  await manager.page.getByText(receipt).first().waitFor();
  await expectAccessibleForAll(manager.page, `“${title}” as the manager reads it`);
}

test('both kinds are asked for, filled by keyboard, by paste and by workbook, signed, received and answered', async () => {
  const mina = await as(board.contact);
  await asksFor(stage, mina, { form: 'Training needs analysis', title: training, due });
  await asksFor(stage, mina, { form: 'Funding contribution', title: money, due });

  // By keyboard alone; then whoever signs.
  const paula = await as(people.paula);
  const police = await placeOf(paula, agencies.police.id, training);
  const { presses } = await tellsByKeyboard(paula, police.at);
  await mina.goTo(`/board/${board.id}/rounds/${police.roundId}`);
  await soon(() => rowOf(mina, agencies.police.name).innerText()).toContain('Ready for sign-off');
  const simon = await as(people.simon);
  await hasArrived(
    mina,
    simon,
    agencies.police,
    training,
    await signs(simon, police.at, 'Two reviews found it.'),
  );
  await mina.page.getByText('Two reviews found it.').first().waitFor();

  // By pasting from a sheet.
  const tess = await as(people.tess);
  const trust = await placeOf(tess, agencies.trust.id, training);
  await tellsByPaste(tess, trust.at);
  const theo = await as(people.theo);
  await hasArrived(mina, theo, agencies.trust, training, await signs(theo, trust.at, 'Self-harm'));

  // By workbook, in the small variant of one page that one person sends.
  const cleo = await as(people.cleo);
  const club = await placeOf(cleo, agencies.club.id, training);
  await tellsByWorkbook(cleo, club.at, training);
  await allSaved(cleo.page);
  await cleo.page.getByRole('checkbox', { name: 'I agree with this declaration' }).check();
  await cleo.page.getByRole('button', { name: 'Sign and send' }).click();
  await cleo.page.getByText('Return sent').waitFor();
  const receipt = (await cleo.page.locator('.govuk-panel strong').innerText()).trim();
  await hasArrived(mina, cleo, agencies.club, training, receipt);

  // The officer answers what the police need; the lead reads it.
  const olga = await as(officer);
  await olga.goTo(`/board/${board.id}/rounds/${police.roundId}/demand`);
  await expectAccessible(olga.page, 'the demand of three agencies');
  await olga.goTo(`/board/${board.id}/rounds/${police.roundId}/demand?agency=${agencies.police.id}`);
  for (const [outcome, words] of [
    ['Met', 'Two half days in March'],
    ['Not met', 'Nobody can teach it this year.'],
  ] as const) {
    await olga.page
      .getByRole('button', { name: /^Decide on / })
      .first()
      .click();
    await olga.page.getByRole('radio', { name: outcome, exact: true }).check();
    await olga.page
      .getByLabel(outcome === 'Met' ? 'By which session or offer' : 'Why not all of it')
      .fill(words);
    await olga.page.getByRole('button', { name: 'Save the decision' }).click();
    await olga.page.getByText(words).first().waitFor();
    // The form closes, and what can be decided next has the focus.
    await olga.page.waitForFunction(() => document.activeElement?.textContent.startsWith('Decide'));
  }
  await expectAccessible(olga.page, 'decisions on what an agency needs');
  await olga.page.getByRole('button', { name: 'Send the answers' }).click();
  await olga.page.getByRole('dialog').getByRole('button', { name: 'Send the answers' }).click();
  await olga.page.getByText('The agency has been answered').waitFor();
  await stage.portal.settled();
  expect(stage.portal.mails(people.paula.email).at(-1)?.text).toContain(
    `/agency/${agencies.police.id}/rounds/${police.roundId}/need-answers`,
  );
  await paula.goTo(`/agency/${agencies.police.id}/rounds/${police.roundId}/need-answers`);
  await paula.page.getByText('Two half days in March').waitFor();
  await paula.page.getByText('Nobody can teach it this year.').waitFor();
  await expectAccessibleForAll(paula.page, 'what the board answers to needs');
  await getsFeedback(stage, mina, paula, people.paula.email, {
    agencyId: agencies.police.id,
    roundId: police.roundId,
  });

  for (const { troubles } of [mina, paula, simon, tess, theo, cleo, olga]) expect(troubles).toEqual([]);
  process.stdout.write(`A training needs analysis by keyboard alone: ${presses} keys to move about.\n`);
}, 300_000);

test('a pledge with a fall is made, reasoned and signed by the budget holder in under three minutes of work', async () => {
  const [mina, bella, tess] = await Promise.all([as(board.contact), as(people.bella), as(people.tess)]);
  const { at, roundId } = await placeOf(bella, agencies.police.id, money);
  const work = await pledgesLess(bella, at);
  const receipt = (await bella.page.locator('.govuk-panel strong').innerText()).trim();
  await expectAccessible(bella.page, 'a pledge that was sent');
  expect(work.seconds, JSON.stringify(work)).toBeLessThan(180);
  await hasArrived(mina, bella, agencies.police, money, receipt);
  await mina.page.getByText('our local commander makes up the rest').first().waitFor();
  await mina.page.getByText('more than a tenth lower than last year').first().waitFor();

  const trust = await placeOf(tess, agencies.trust.id, money);
  await cannotPledgeWithoutReason(tess, trust.at);

  // Those who owe are reminded as of any return; who sent is left alone.
  const before = new Map(Object.values(people).map(({ email }) => [email, stage.portal.mails(email).length]));
  await stage.portal.fire('plan-reminders', new Date(`${addDays(due, -7)}T07:00:00Z`));
  await stage.portal.settled();
  const reminded = Object.values(people).filter(
    ({ email }) => stage.portal.mails(email).length > (before.get(email) ?? 0),
  );
  expect(reminded.map(({ name }) => name)).toEqual(['Tess Hurst', 'Cleo Finch']);
  expect(stage.portal.mails(people.cleo.email).at(-1)?.text).toContain(money);
  await mina.goTo(`/board/${board.id}/rounds/${roundId}`);
  await soon(() => rowOf(mina, agencies.trust.name).innerText()).toContain('In progress');
  expect(await rowOf(mina, agencies.club.name).innerText()).toContain('Not started');
  const paula = await as(people.paula);
  await getsFeedback(stage, mina, paula, people.paula.email, { agencyId: agencies.police.id, roundId });
  for (const { troubles } of [mina, bella, tess, paula]) expect(troubles).toEqual([]);
  const { keys, clicks, words, seconds } = work;
  process.stdout.write(
    `A pledge with a fall: ${clicks} clicks, ${keys} keys, ${words} words on the page; reckoned ${Math.round(seconds)} s of work.\n`,
  );
}, 180_000);

test('a year later what was pledged is put in as last year’s money, to be confirmed', async () => {
  const [mina, bella] = await Promise.all([as(board.contact), as(people.bella)]);
  const next = 'Money of the year after';
  await asksFor(stage, mina, { form: 'Funding contribution', title: next, due });
  const { at } = await placeOf(bella, agencies.police.id, next);
  await bella.goTo(at);
  await bella.page.getByRole('button', { name: 'Carry forward' }).first().click();
  const lastYear = bella.page.getByLabel('How much did you give last year?');
  await soon(() => lastYear.inputValue()).toBe('2000');
  await expectAccessibleForAll(bella.page, 'a pledge with last year’s money put in');
  await bella.page.getByRole('button', { name: /^Still true.*Last year’s money/ }).click();
  await bella.page
    .getByRole('button', { name: /^Still true.*Last year’s money/ })
    .waitFor({ state: 'detached' });
  expect(await bella.page.getByText('more than a tenth lower').count(), 'the same again is no fall').toBe(0);
  for (const { troubles } of [mina, bella]) expect(troubles).toEqual([]);
}, 120_000);
