import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, dayInLondon } from '../../shared/domain/calendar.ts';
import { currentEditions } from '../../shared/forms/all-editions.ts';
import { expectAccessible } from './harness/accessible.ts';
import { ask } from './harness/api.ts';
import { control, returnAddress, saveStatus } from './harness/filling.ts';
import { soon } from './harness/patient.ts';
import { type Person, signIn } from './harness/person.ts';
import { fillers, smallBoard } from './harness/small-board.ts';
import { onStage } from './harness/stage.ts';

const stage = onStage(smallBoard);
const today = dayInLondon(new Date().toISOString());
const vera = 'vera@harbour-lscb.example';

async function enterDay(page: Page, id: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.locator(`#${id}`).fill(date);
  await page.locator(`#${id}-month`).fill(month);
  await page.locator(`#${id}-year`).fill(year);
}

/** The large return filled in and declared ready by its lead; asked of the API, to save time. */
async function isReady(una: Person): Promise<string> {
  const at = await returnAddress(una, 'harbour-police');
  const api = `/api${at.replace('/returns/', '/submissions/')}`;
  const must = async (method: string, path: string, body: unknown) =>
    expect(await ask(una.page, method, `${api}${path}`, body), path).toMatchObject({ status: 200 });
  const { goodAnswers } = await import('../builders/an-answer.ts');
  const edition = currentEditions['section-11'].currentEdition;
  const filled = { edition, variant: 'full', agencyId: '', submissionId: '', roundId: '' };
  const sectionOf = (question: string): string => {
    const [standard] = /^\d+(?=\.)|(?<=^impact-)\d+$/.exec(question) ?? [];
    return standard === undefined ? 'childs-voice' : `standard-${standard}`;
  };
  const parts = Object.entries(await goodAnswers(filled)).flatMap(([question, answer]) =>
    Object.entries(answer).map(([part, value]) => ({ question, part, value })),
  );
  for (const [n, { question, part, value }] of parts.entries()) {
    const body = { value, version: 0, saveId: `edge-save-${n}`, edition };
    await must('PUT', `/sections/${sectionOf(question)}/answers/${question}/${part}`, body);
  }
  for (const section of new Set(parts.map(({ question }) => sectionOf(question))))
    await must('PUT', `/sections/${section}/complete`, { complete: true });
  await must('POST', '/ready', {});
  return at;
}

/** The declaration with who approved it where; what changed meanwhile is read and declared again. */
async function sendsWithApproval(page: Page): Promise<void> {
  const sent = page.getByText('Return sent');
  const changed = page.getByText('An answer changed after you opened this page');
  for (let turn = 1; turn <= 3 && !(await sent.isVisible()); turn += 1) {
    await page.getByLabel('The approver agreed to this declaration').check();
    await page.getByRole('button', { name: 'Send with this approval' }).click();
    await sent.or(changed).first().waitFor();
  }
  await sent.waitFor();
}

test('a lead sends with an approval given elsewhere while a colleague types: the text is in what was sent, or its writer is told', async () => {
  const [una, max] = await Promise.all([signIn(stage, fillers.una.email), signIn(stage, fillers.max.email)]);
  const at = await isReady(una);
  await max.goTo(`${at}/sections/standard-2`);
  await control(max.page, '2.1-note').waitFor();
  await una.goTo(`${at}/sign`);
  await una.page.getByRole('link', { name: 'Go to the declaration and signing' }).click();
  await una.page.getByRole('button', { name: 'Send with this approval' }).click();
  await una.page.getByRole('alert').getByText('Confirm the declaration').waitFor();
  await expectAccessible(una.page, 'recording an approval, with faults');
  await una.page.getByLabel('Who approved it').fill('Chief Officer');
  await enterDay(una.page, 'approved-on', today);
  await una.page.getByLabel(/How the approval/).fill('Minute 4 of the management board');

  const text = 'Typed while it was being sent';
  await Promise.all([sendsWithApproval(una.page), control(max.page, '2.1-note').fill(text)]);

  const frozen = await una.page.locator('main').innerText();
  expect(frozen).toContain('Chief Officer');
  if (frozen.includes(text)) return;
  await soon(() => saveStatus(max.page).innerText(), 'its writer is told').not.toMatch(/^Sav/);
  expect(await control(max.page, '2.1-note').inputValue()).toBe(text);
});

test('the PDF of what was sent is fetched by a click, under a name that says what it is', async () => {
  const una = await signIn(stage, fillers.una.email);
  const at = await returnAddress(una, 'harbour-police');
  await una.goTo(`${at}/versions/1`);
  const link = una.page.getByRole('link', { name: /\.pdf$/ });
  await link.waitFor({ timeout: 30_000 });
  const fetching = una.page.waitForEvent('download');
  await link.click();
  const download = await fetching;
  expect(await download.failure()).toBeNull();
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9.-]+\.pdf$/i);
  expect(una.page.url()).toContain(`${at}/versions/1`);
});

const mailsOn = async (day: string): Promise<number> => {
  const before = stage.portal.mails().length;
  await stage.portal.fire('plan-reminders', new Date(`${day}T07:00:00Z`));
  await stage.portal.settled();
  return stage.portal.mails().length - before;
};

test('a round “to be confirmed” reminds nobody until its manager gives it a day', async () => {
  const { page, goTo } = await signIn(stage, vera);
  await goTo('/board/harbour/open-round');
  await page.locator('#form').check();
  await page.getByLabel('Title of the round').fill('Follow-up of the harbour');
  await page.getByRole('radio', { name: /confirmed/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('checkbox', { name: 'All 2 agencies' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('day to be confirmed').first().waitFor();
  await page.getByRole('button', { name: 'Open the round' }).click();
  await page.getByText('“Follow-up of the harbour” is open').waitFor();
  await stage.portal.settled();
  await page.getByText('no reminders until there is one').waitFor();

  // The round of the harbour itself is out of the way: it is closed.
  type Rounds = { readonly rounds: readonly { readonly id: string; readonly title: string }[] };
  const { body } = await ask<Rounds>(page, 'GET', '/api/board/harbour/rounds');
  const other = body.rounds.find(({ title }) => title === 'Section 11 at the harbour');
  await ask(page, 'PUT', `/api/manager/harbour/rounds/${other?.id}/closed`, { sequence: 1 });
  expect(await mailsOn(addDays(today, 30)), 'a month later').toBe(0);

  await page.locator('summary', { hasText: 'Set the due day' }).click();
  await enterDay(page, 'due', addDays(today, 60));
  await page.getByRole('button', { name: 'Set the due day' }).click();
  await page.getByText('Returns are now due on').waitFor();
  await stage.portal.settled();
  expect(await mailsOn(addDays(today, 53)), 'the week before').toBe(Object.keys(fillers).length);
  expect(stage.portal.mails(fillers.ivy.email).at(-1)?.subject).toContain('Follow-up of the harbour');
});
