import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectAccessibleForAll } from '../harness/accessible.ts';
import { allSaved, control, saveStatus } from '../harness/filling.ts';
import { type Keyboard, keyboardOf } from '../harness/keyboard.ts';
import { listenForTroubles, newCode, settled, viewports } from '../harness/person.ts';
import type { Stage } from '../harness/stage.ts';
import { agencies, cast } from './cast.ts';
import { expectPdf } from './documents.ts';

/** The address that a mail leads to. */
export const linkIn = (text: string | undefined): string => /^http\S+$/m.exec(text ?? '')?.[0] ?? '';

/** Arrives by the link of a mail and signs in, without a mouse. */
async function arrive({ portal }: Stage, page: Page, keys: Keyboard, mailed: string): Promise<void> {
  await page.goto(mailed);
  const before = portal.mails(cast.kim.email).length;
  await keys.type(page.getByLabel('Email address'), cast.kim.email);
  await page.keyboard.press('Enter');
  const code = await newCode(portal, cast.kim.email, before);
  await keys.type(page.getByLabel('Six-digit code'), code);
  await page.keyboard.press('Enter');
  await page.getByText('Signed in as').waitFor();
  await settled(page);
}

type Control = { readonly id: string; readonly radios: boolean };

/** Everything that can be filled on the page, from top to bottom; a group of radio buttons once. */
const controlsOn = (page: Page): Promise<Control[]> =>
  page.locator('.question').evaluateAll((questions) =>
    questions.flatMap((question) => {
      const radio = question.querySelector<HTMLInputElement>('input[type=radio]');
      const boxes = [...question.querySelectorAll('textarea')].map(({ id }) => ({ id, radios: false }));
      return radio ? [{ id: radio.id, radios: true }, ...boxes] : boxes;
    }),
  );

async function fillAll(page: Page, keys: Keyboard): Promise<void> {
  let grades = 0;
  for (const { id, radios } of await controlsOn(page)) {
    if (!radios) {
      await keys.type(control(page, id), `Said of ${id}, by hand.`);
      continue;
    }
    grades += 1;
    // Each grade is chosen now and then; the last of the scale asks for a reason at once.
    const choice = grades === 3 ? 4 : (grades % 3) + 1;
    await keys.choose(control(page, choice === 1 ? id : `${id}-${choice}`));
    const part = (name: string) => control(page, id.replace(/-grade$/, `-${name}`));
    if (choice === 4) await keys.type(part('reason'), 'We have no staff of our own.');
    if (choice !== 2 && choice !== 3) continue;
    await keys.choose(part('response-2'));
    await keys.type(part('plan'), 'Our plan for the year, aim 2.');
  }
}

/** 4 to 6 for a small agency, by one person and by keyboard alone: sees, fills, sends, keeps the receipt and the PDF. */
export async function smallAgencySends(stage: Stage): Promise<{ presses: number }> {
  const context = await stage.browser.newContext({
    baseURL: stage.portal.origin,
    locale: 'en-GB',
    viewport: viewports.desktop,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const keys = keyboardOf(page);
  await arrive(stage, page, keys, linkIn(stage.portal.mails(cast.kim.email)[0]?.text));
  const troubles = listenForTroubles(context);

  await page.getByText('about 25 minutes').waitFor();
  await keys.enter(page.getByRole('link', { name: 'All returns' }));
  await page.getByText(`Returns for ${agencies.church.name}`).waitFor();
  await expectAccessible(page, 'what a small agency owes');
  await keys.enter(page.getByRole('link', { name: /^Start/ }));
  await page.getByRole('button', { name: 'Sign and send' }).waitFor();
  await expectAccessibleForAll(page, 'a blank one-page return');

  await keys.enter(page.getByRole('button', { name: 'Sign and send' }));
  const faults = page.locator('.govuk-error-summary');
  await faults.waitFor();
  await expectAccessible(page, 'a one-page return with gaps');
  await keys.enter(faults.getByRole('link').first());
  const [first] = await controlsOn(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(first?.id);

  await fillAll(page, keys);
  await allSaved(page);
  expect(await page.locator('.save-status [role=alert]').textContent(), 'said aloud').toBe('');
  await keys.tick(page.getByRole('checkbox', { name: 'I agree with this declaration' }));
  await keys.enter(page.getByRole('button', { name: 'Sign and send' }));
  await page.getByText('Return sent').waitFor();
  await expectAccessible(page, 'a return that was sent');
  const receipt = (await page.locator('.govuk-panel strong').innerText()).trim();
  expect(receipt).toMatch(/^[A-Z0-9]+-\d{4}-[A-Z0-9]{6}$/);
  await keys.tabTo(page.getByRole('link', { name: /\.pdf$/ }));
  await expectPdf(page, receipt);
  await stage.portal.settled();
  const mailed = stage.portal.mails(cast.kim.email).find(({ subject }) => subject.startsWith('Received'));
  expect(mailed?.text).toContain(receipt);
  expect(keys.hidden, 'the focus can always be seen').toEqual([]);
  expect(troubles).toEqual([]);
  expect(await saveStatus(page).count()).toBe(0);
  await context.close();
  return { presses: keys.presses() };
}
