import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoAnswers } from '../../../demo/thamesford/answers.ts';
import { currentEditions, editionFiles } from '../../../shared/forms/all-editions.ts';
import { Edition } from '../../../shared/forms/form.ts';
import { expectAccessible, expectAccessibleForAll } from '../harness/accessible.ts';
import { ask } from '../harness/api.ts';
import {
  allSaved,
  control,
  endSessions,
  personIdOf,
  returnAddress,
  saveStatus,
  signInAgain,
} from '../harness/filling.ts';
import { soon } from '../harness/patient.ts';
import { type Person, settled, signIn } from '../harness/person.ts';
import type { Stage } from '../harness/stage.ts';
import { agencies, cast } from './cast.ts';
import { linkIn } from './small-return.ts';

const byHand = ['standard-1', 'standard-5', 'childs-voice'];

/** The lead adds a colleague, who gets a mail and can sign in by its link. */
export async function addsColleague(stage: Stage, lena: Person): Promise<Person> {
  const { page } = lena;
  await lena.goTo(`/agency/${agencies.police.id}/colleagues`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('alert').getByText('There is a problem').waitFor();
  await expectAccessible(page, 'adding a colleague, with faults');
  await page.getByLabel('Name', { exact: true }).fill(cast.carl.name);
  await page.getByLabel('E-mail address').fill(cast.carl.email);
  await page.getByRole('radio', { name: /Contributor/ }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText(`${cast.carl.name} is added and gets a mail.`).waitFor();
  await expectAccessible(page, 'a colleague who was added');
  await stage.portal.settled();
  const [mail] = stage.portal.mails(cast.carl.email);
  expect(mail?.subject).toContain('asks you to help');
  return signIn(stage, cast.carl.email, { at: new URL(linkIn(mail?.text)).pathname });
}

/** Both fill one section; where both wrote, both texts are shown, and joined by a person. */
async function fillTogether(lena: Person, carl: Person, at: string): Promise<void> {
  await Promise.all([lena, carl].map((each) => each.goTo(`${at}/sections/standard-1`)));
  for (const question of ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'])
    await control(carl.page, `${question}-grade-2`).check();
  for (const question of ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6']) {
    await control(carl.page, `${question}-response-2`).check();
    await control(carl.page, `${question}-plan`).fill('Service plan, aim 4');
  }
  await control(carl.page, 'impact-1-answer').fill('Children say that they are listened to.');
  await control(carl.page, '1.1-note').fill('What Carl added.');
  await allSaved(carl.page);
  await carl.page.getByText('What this looks like').first().click();
  await expectAccessible(carl.page, 'a section that is filled');

  await control(lena.page, '1.1-note').fill('What Lena knew.');
  const clash = lena.page.locator('.clash').filter({ hasText: 'What Carl added.' });
  await clash.waitFor();
  expect(await clash.innerText()).toContain('What Lena knew.');
  expect(await clash.innerText()).toContain(cast.carl.name);
  await clash.getByRole('button', { name: 'Join both' }).click();
  await expectAccessible(lena.page, 'two texts being joined');
  await clash.getByRole('button', { name: 'Use this text' }).click();
  await allSaved(lena.page);
  expect(await control(lena.page, '1.1-note').inputValue()).toMatch(/Lena knew\.\s+What Carl added\./);
}

/** The session ends while she types: she is told, signs in beside the page, and her text arrives. */
async function sessionDies(stage: Stage, lena: Person, at: string): Promise<void> {
  const { page } = lena;
  const personId = await personIdOf(page);
  await lena.goTo(`${at}/sections/standard-5`);
  await endSessions(stage.portal, personId);
  await control(page, '5.2-note').fill('Typed while nobody was signed in.');
  await page.getByRole('dialog').getByText('Your session has ended').waitFor();
  await expectAccessibleForAll(page, 'a session that has ended');
  await saveStatus(page).filter({ hasText: 'Not sent yet: sign in again' }).waitFor();
  await signInAgain(stage.portal, lena);
  await allSaved(page);
  expect(await control(page, '5.2-note').inputValue()).toBe('Typed while nobody was signed in.');
}

/** What nobody needs to see typed: the other sections, by the API, as the pages would save them. */
async function fillTheRest(page: Page, at: string): Promise<void> {
  const api = `/api${at.replace('/returns/', '/submissions/')}`;
  const hash = currentEditions['section-11'].currentEdition;
  const load = editionFiles[hash];
  if (load === undefined) throw new Error('There is no edition.');
  const edition = Edition.parse((await load()).default);
  const answers = demoAnswers(edition, 'full', agencies.police.id).filter(
    ({ section, question, part }) =>
      section !== 'standard-1' &&
      `${question}-${part}` !== '5.1-grade' &&
      `${question}-${part}` !== '5.2-note',
  );
  const statuses = await Promise.all(
    answers
      .filter(({ section }) => section !== 'childs-voice')
      .map(async ({ section, question, part, value }, place) => {
        const path = `${api}/sections/${section}/answers/${question}/${part}`;
        const body = { value, version: 0, saveId: `journey-save-${place}`, edition: hash };
        return (await ask(page, 'PUT', path, body)).status;
      }),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  for (const { id } of edition.sections.filter((each) => !byHand.includes(each.id)))
    expect((await ask(page, 'PUT', `${api}/sections/${id}/complete`, { complete: true })).status).toBe(200);
}

/** Each gap leads to its question; once none is left, the lead says that the return is ready. */
async function closeGaps({ page, goTo }: Person, at: string): Promise<void> {
  const declare = async (section: string) => {
    await goTo(`${at}/sections/${section}`);
    await page.getByRole('button', { name: 'This section is complete' }).click();
    await page.getByText('Declared complete by').waitFor();
  };
  await goTo(`${at}/sections/standard-5`);
  await page.getByRole('button', { name: 'This section is complete' }).click();
  await page.locator('.govuk-error-summary').getByText('Not complete yet').waitFor();
  await expectAccessible(page, 'a section with a gap');
  await declare('standard-1');
  await goTo(`${at}/check`);
  await page.getByText('4 things are missing before sign-off').waitFor();
  await expectAccessibleForAll(page, 'the check page with gaps');
  const list = page.locator('.notice--warning').filter({ hasText: 'missing before sign-off' });
  await list.getByRole('link', { name: /5\.1/ }).click();
  await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('5.1-grade');
  await page.keyboard.press('Space');
  await allSaved(page);
  await page.getByRole('button', { name: 'This section is complete' }).click();
  await page.getByText('Declared complete by').waitFor();
  await goTo(`${at}/sections/childs-voice`);
  await control(page, 'childs-voice-answer').fill('They asked us to answer sooner, and we do.');
  await allSaved(page);
  await page.getByRole('button', { name: 'This section is complete' }).click();
  await page.getByText('Declared complete by').waitFor();
  await page.getByRole('link', { name: 'Check your answers' }).click();
}

async function markReady({ portal }: Stage, page: Page): Promise<void> {
  const before = portal.mails(cast.sid.email).length;
  await page.getByRole('button', { name: 'Mark as ready for sign-off' }).click();
  await page.getByText('The signatories are told by mail.').waitFor();
  await portal.settled();
  const told = portal.mails(cast.sid.email).slice(before);
  expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining('Please sign off')]);
}

/** The signatory declines with a reason, which the lead gets by mail. */
async function declines(stage: Stage, sid: Person): Promise<void> {
  const { page } = sid;
  await page.getByRole('link', { name: /Read and sign/ }).click();
  await page.getByText('What you sign is exactly what stands here.').waitFor();
  await page.getByText('What Lena knew.').waitFor();
  await page.getByText('Decline to sign').click();
  await page.getByRole('button', { name: 'Decline, with this reason' }).click();
  await page.getByRole('alert').getByText('Say why you decline').waitFor();
  await expectAccessible(page, 'signing off, with a reason missing');
  await page.getByLabel('What has to change before you can sign?').fill('Say more about training.');
  await page.getByRole('button', { name: 'Decline, with this reason' }).click();
  await page.getByText('Declined. The leads are told, with your reason.').waitFor();
  await stage.portal.settled();
  const mail = stage.portal
    .mails(cast.lena.email)
    .find(({ subject }) => subject.startsWith('Sign-off declined'));
  expect(mail?.text).toContain('Say more about training.');
}

async function signs(stage: Stage, sid: Person, at: string): Promise<string> {
  const { page } = sid;
  await sid.goTo(`${at}/sign`);
  await page.getByRole('button', { name: 'Sign and send' }).click();
  await page.getByRole('alert').getByText('Confirm the declaration').waitFor();
  await page.getByRole('checkbox', { name: 'I agree with this declaration' }).check();
  await page.getByRole('button', { name: 'Sign and send' }).click();
  await page.getByText('Return sent').waitFor();
  await settled(page);
  await expectAccessible(page, 'a return that was signed');
  const receipt = (await page.locator('.govuk-panel strong').innerText()).trim();
  await stage.portal.settled();
  for (const { email } of [cast.sid, cast.lena]) {
    const received = stage.portal.mails(email).filter(({ subject }) => subject.startsWith('Received'));
    expect(received.map(({ text }) => text.includes(receipt))).toEqual([true]);
  }
  return receipt;
}

/** 4 to 6 for a large agency: several people fill one return, through clashes and ended sessions, until it is signed. */
export async function largeAgencySends(stage: Stage): Promise<string> {
  const invitation = stage.portal.mails(cast.lena.email).find(({ subject }) => subject.includes('asks'));
  const [lena, sid] = await Promise.all([
    signIn(stage, cast.lena.email, { at: new URL(linkIn(invitation?.text)).pathname }),
    signIn(stage, cast.sid.email),
  ]);
  await expectAccessible(lena.page, 'the task list');
  const at = await returnAddress(lena, agencies.police.id);
  await lena.goTo(`${at}/print`);
  await lena.page.emulateMedia({ media: 'print' });
  await expectAccessible(lena.page, 'a blank form, printed');
  await lena.page.emulateMedia({ media: null });
  const carl = await addsColleague(stage, lena);

  await fillTogether(lena, carl, at);
  await sessionDies(stage, lena, at);
  await fillTheRest(carl.page, at);
  await closeGaps(lena, at);
  await markReady(stage, lena.page);
  await sid.goTo('/');
  await declines(stage, sid);
  await lena.goTo(`${at}/check`);
  await markReady(stage, lena.page);
  const receipt = await signs(stage, sid, at);
  expect([...sid.troubles, ...carl.troubles]).toEqual([]);
  await Promise.all([lena, sid, carl].map(({ context }) => context.close()));
  return receipt;
}
