import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { dayInShort, dayInWords } from '../../../shared/domain/day-in-words.ts';
import { expectAccessible, expectAccessibleForAll } from '../harness/accessible.ts';
import { soon } from '../harness/patient.ts';
import type { Person } from '../harness/person.ts';
import type { Stage } from '../harness/stage.ts';
import { agencies, cast, inFigures } from './cast.ts';
import { expectPdf } from './documents.ts';

export const roundTitle = 'Section 11 self-assessment of the journey';

async function enterDay(page: Page, id: string, day: Day): Promise<void> {
  const figures = inFigures(day);
  await page.locator(`#${id}`).fill(figures.day);
  await page.locator(`#${id}-month`).fill(figures.month);
  await page.locator(`#${id}-year`).fill(figures.year);
}

/** 3: opens a round, seeing before who will get what; each lead gets the invitation with the day for the calendar. */
export async function opensRound({ portal }: Stage, { page }: Person, due: Day): Promise<void> {
  await page.getByRole('link', { name: 'Open a round' }).click();
  await page.locator('#form').check();
  await page.getByLabel('Title of the round').fill(roundTitle);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByText('Say whether the due day is known').waitFor();
  await expectAccessible(page, 'opening a round, with faults');
  await page.getByRole('radio', { name: 'On a day' }).check();
  const { year } = inFigures(due);
  await page.locator('#due').fill('31');
  await page.locator('#due-month').fill('4');
  await page.locator('#due-year').fill(String(Number(year) + 1));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByText('There is no 31 April').waitFor();
  await enterDay(page, 'due', due);
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('heading', { name: 'Which agencies do you ask?' }).waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByText('Choose at least one agency').waitFor();
  await page.getByRole('checkbox', { name: 'All 4 agencies' }).check();
  await page.getByText('4 of 4 chosen').waitFor();
  await expectAccessibleForAll(page, 'choosing agencies');
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('heading', { name: 'Check who will get what' }).waitFor();
  await page.getByText('1 agency has nobody to write to').waitFor();
  await page.getByText(`${cast.kim.name} (${cast.kim.email})`).waitFor();
  await expectAccessibleForAll(page, 'the preview of a round');
  expect(portal.mails(cast.kim.email), 'nothing is sent before').toEqual([]);
  await page.getByRole('button', { name: 'Open the round' }).click();
  await page.getByText(`“${roundTitle}” is open: 4 agencies are asked.`).waitFor();
  await expectAccessible(page, 'a new round');

  await portal.settled();
  for (const { email } of [cast.kim, cast.lena, cast.nell]) {
    const invitation = portal.mails(email).find(({ subject }) => subject.includes('asks'));
    expect(invitation?.subject).toContain(dayInShort(due));
    const [calendar] = invitation?.attachments ?? [];
    expect(calendar?.type).toContain('text/calendar');
    const file = Buffer.from(calendar?.base64 ?? '', 'base64').toString('utf8');
    expect(file).toContain('BEGIN:VEVENT');
    expect(file).toContain(due.replaceAll('-', ''));
  }
}

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

async function extendsOne(page: Page, due: Day): Promise<void> {
  const later = addDays(due, 7);
  await rowOf(page, agencies.council.name).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Give more time' }).click();
  await page.getByRole('button', { name: 'Give more time' }).click();
  await page.getByRole('alert').getByText('Enter the new due day').waitFor();
  await expectAccessible(page, 'giving more time, with faults');
  await enterDay(page, 'due', later);
  await page.getByLabel(/reason/i).fill('The council reorganises its departments.');
  await page.getByRole('button', { name: 'Give more time' }).click();
  await page.getByText(`now has until ${dayInWords(later)}`).waitFor();
  await page.getByText('The council reorganises its departments.').waitFor();
  await expectAccessible(page, 'a return with more time');
  await page.getByRole('link', { name: 'The round' }).click();
  await rowOf(page, agencies.council.name)
    .getByText(`extended from ${dayInShort(due)}`)
    .waitFor();
}

async function exemptsOne(page: Page): Promise<void> {
  await rowOf(page, agencies.nursery.name).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Exempt from this round' }).click();
  await page.getByRole('button', { name: /^Exempt/ }).click();
  await page.getByRole('alert').getByText('There is a problem').waitFor();
  await page.getByLabel(/reason/i).fill('It closes at the end of the term.');
  await page.getByRole('button', { name: /^Exempt/ }).click();
  await page.getByText('Its reminders have stopped.').waitFor();
  await expectAccessible(page, 'an exempt agency');
  await page.getByRole('link', { name: 'The round' }).click();
  await rowOf(page, agencies.nursery.name)
    .getByText(/exempt/i)
    .waitFor();
}

async function readsOne(page: Page, receipt: string): Promise<void> {
  await rowOf(page, agencies.police.name).getByRole('link').first().click();
  await page.getByText(receipt).first().waitFor();
  await expectAccessible(page, 'a return that has arrived');
  await page.getByRole('link', { name: 'Read version 1' }).click();
  await page.getByText('What Carl added.').waitFor();
  await expectAccessible(page, 'a submission read by the manager');
  await expectPdf(page, receipt);
  await page.goBack();
}

/** 7: the register tells how everyone stands; more time, an exemption, and a return that is read and fetched. */
export async function runsRound({ page, goTo }: Person, due: Day, receipt: string): Promise<void> {
  await goTo('/');
  await page.getByRole('link', { name: roundTitle, exact: true }).click();
  await expectAccessible(page, 'the register');
  await soon(() => rowOf(page, agencies.church.name).innerText()).toMatch(/submitted|received/i);
  expect(await rowOf(page, agencies.council.name).innerText()).toMatch(/not started/i);
  await extendsOne(page, due);
  await exemptsOne(page);
  await readsOne(page, receipt);
  await page.goBack();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what is shown (CSV)' }).click();
  const file = await (await downloading).path();
  expect(readFileSync(file, 'utf8')).toContain(agencies.nursery.name);
}
