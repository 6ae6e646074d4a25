import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectAccessibleForAll } from '../harness/accessible.ts';
import { allSaved, control } from '../harness/filling.ts';
import { type Keyboard, keyboardOf } from '../harness/keyboard.ts';
import { type Person, settled } from '../harness/person.ts';

/** Types what stands in a row of cells, going to the next by the arrow; an empty text leaves the cell. */
async function typeRow(page: Page, texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if (text !== '') await page.keyboard.type(text);
    if (at < texts.length - 1) await page.keyboard.press('ArrowRight');
  }
}

/** Types what stands in the boxes and lists of a card, going to the next with the Tab key. */
async function typeCard(page: Page, texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if (text !== '') await page.keyboard.type(text);
    if (at < texts.length - 1) await page.keyboard.press('Tab');
  }
}

const complete = (page: Page): Locator => page.getByRole('button', { name: 'This section is complete' });

async function declare(page: Page, keys: Keyboard): Promise<void> {
  await allSaved(page);
  await keys.enter(complete(page));
  await page.getByText(/^Declared complete by/).waitFor();
}

/** A training needs analysis without a mouse: the table by arrows and Enter, a need by letters and Tab; to “ready”. */
export async function tellsByKeyboard({ page, goTo }: Person, at: string): Promise<{ presses: number }> {
  const keys = keyboardOf(page);
  await goTo(at);
  await expectAccessible(page, 'the task list of a training needs analysis');
  await keys.enter(page.getByRole('link', { name: /^Part 1/ }));
  await keys.choose(page.getByRole('radio', { name: 'Groups 1 to 8' }));
  await keys.tabTo(control(page, 'staff-groups-group-1.headcount'));
  await typeRow(page, ['1,200', '40', '', '30', '1300', '900']);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('staff-groups-group-2.in-date');
  await page.keyboard.type('250');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('290');
  await keys.tabTo(control(page, 'staff-groups-group-2.headcount'));
  await page.keyboard.type('300');
  expect(await page.getByLabel('Share in date, Group 2').innerText()).toBe('86.2%');
  expect(await page.getByLabel('Total of People').innerText()).toBe('1,500');

  // What is wrong is said beside the table at once, and again where the part is declared complete.
  const wrong = 'Group 1: more people must be trained than there are';
  await page.locator('.text-error', { hasText: wrong }).waitFor();
  await expectAccessibleForAll(page, 'a table with something to put right');
  await allSaved(page);
  await keys.enter(complete(page));
  const faults = page.locator('.govuk-error-summary');
  await keys.enter(faults.getByRole('link', { name: new RegExp(wrong) }));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('staff-groups-group-1.required');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1100');
  await declare(page, keys);

  await keys.enter(page.getByRole('link', { name: /^Next: Part 2/ }));
  await page.getByRole('heading', { level: 1, name: /Part 2/ }).waitFor();
  await keys.enter(page.getByRole('button', { name: 'Add a need' }));
  await typeCard(page, ['Neglect', '', 'Core', 'Group 3', '20', 'High', 'Two reviews found it.']);
  await keys.enter(page.getByRole('button', { name: 'Add a need' }));
  await typeCard(page, ['Online', '', 'Aware', 'Every', '40', 'Low']);
  expect(await page.getByLabel('Total of Places').innerText()).toBe('60');
  // A third that was not meant: taken out, and not asked for.
  await keys.enter(page.getByRole('button', { name: 'Add a need' }));
  await typeCard(page, ['Gangs']);
  await keys.enter(page.getByRole('button', { name: 'Take out Need 3' }));
  await page.getByText('Need 3 is taken out').waitFor();
  await expectAccessibleForAll(page, 'a list of needs');
  await declare(page, keys);

  await keys.enter(page.getByRole('link', { name: /^Next: Part 3/ }));
  await page.getByRole('heading', { level: 1, name: /Part 3/ }).waitFor();
  await keys.tick(page.getByRole('checkbox', { name: 'We can offer nothing this year' }));
  await keys.tabTo(control(page, 'effect-knowledge.asked'));
  await typeRow(page, ['40', '31', '77.4%', 'A questionnaire']);
  await declare(page, keys);

  await keys.enter(page.getByRole('link', { name: 'Check your answers' }).last());
  await page.getByRole('heading', { level: 1, name: /Check your answers/ }).waitFor();
  await expectAccessibleForAll(page, 'checking a training needs analysis');
  await keys.enter(page.getByRole('button', { name: 'Mark as ready for sign-off' }));
  await page.getByText('Ready for sign-off. The signatories are told by mail.').waitFor();
  expect(keys.hidden, 'the focus can always be seen').toEqual([]);
  return { presses: keys.presses() };
}

const staff = `Group\tPeople\tAgency staff\tVacancies\tLeft\tMust be trained\tIn date
Level 1: everybody\t2,400\t120\t\t\t2,400\t2,100
Level 2\t900\tn/a\t\t\t880\t700
Level 3\t150\t\t\t\t150\t149
Total\t3,450\t120\t\t\t3,430\t2,949
`;

const needs = `Need\tTopic\tDepth\tFor whom\tPlaces\tPriority\tWhy it is needed\tNeeded by
Need 1\tNeglect\tRefresher\tLevel 3: works mainly with children\t25\tHigh\t"An inspection,
and a case review"\t31/3/2027
Need 2\tSelf-harm\tSpecialist\tEverybody\tforty\tMedium\t\t
`;

async function paste(page: Page, target: Locator, text: string): Promise<void> {
  await target.focus();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text.replaceAll('\n', '\r\n'));
  await page.keyboard.press('Control+V');
}

/** The same by pasting what stands in a sheet, heads and names of rows and all; wrong cells are named and mended. */
export async function tellsByPaste({ page, goTo, context }: Person, at: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(`${at}/sections/workforce`);
  await page.getByRole('radio', { name: 'Levels 1 to 5' }).check();
  await paste(page, control(page, 'staff-levels-level-1.headcount'), staff);
  const notice = page.locator('.rows__notice').filter({ hasText: 'pasted' });
  await notice.getByText('1 cell could not be read and stays as it was').waitFor();
  await notice.getByText('“Of these agency or temporary, Level 2” must be a whole number').waitFor();
  expect(await page.getByLabel('Total of People').innerText()).toBe('3,450');
  expect(await page.getByLabel('Share in date, Level 3').innerText()).toBe('99.3%');
  await expectAccessibleForAll(page, 'a table that was pasted into');
  await allSaved(page);
  await complete(page).click();
  await page.getByText(/^Declared complete by/).waitFor();

  await goTo(`${at}/sections/needs`);
  await page.getByRole('button', { name: 'Add a need' }).click();
  await paste(page, page.getByLabel('Topic, Need 1', { exact: true }), needs);
  await notice.getByText('“Places, Need 2” must be a whole number, such as 12, not “forty”').waitFor();
  await page.getByLabel('Places, Need 2').fill('40');
  expect(await page.getByLabel('Why it is needed, Need 1').inputValue()).toContain('and a case review');
  await expectAccessible(page, 'a list that was pasted into');
  await allSaved(page);
  await complete(page).click();
  await page.getByText(/^Declared complete by/).waitFor();

  await goTo(`${at}/sections/offers`);
  await page.getByRole('button', { name: 'Add an offer' }).click();
  await page.getByLabel('Topic, Offer 1').selectOption('Self-harm');
  await page.getByLabel('Days of a trainer in a year, Offer 1').fill('6');
  await allSaved(page);
  await complete(page).click();
  await page.getByText(/^Declared complete by/).waitFor();
  await goTo(`${at}/check`);
  await page.getByRole('button', { name: 'Mark as ready for sign-off' }).click();
  await page.getByText('Ready for sign-off. The signatories are told by mail.').waitFor();
}

/** Whoever signs reads all of it and signs; the receipt is on the page. */
export async function signs({ page, goTo }: Person, at: string, reads: string): Promise<string> {
  await goTo(`${at}/sign`);
  await page.getByText(reads).first().waitFor();
  await expectAccessibleForAll(page, 'a return with tables to be signed');
  await page.getByRole('checkbox', { name: 'I agree with this declaration' }).check();
  await page.getByRole('button', { name: 'Sign and send' }).click();
  await page.getByText('Return sent').waitFor();
  await settled(page);
  await expectAccessible(page, 'a return with tables that was sent');
  return (await page.locator('.govuk-panel strong').innerText()).trim();
}
