import { expect } from 'vitest';
import { expectAccessibleForAll } from '../harness/accessible.ts';
import { clicker } from '../harness/clicker.ts';
import { allSaved } from '../harness/filling.ts';
import type { Person } from '../harness/person.ts';

/**
 * What a person’s work is reckoned at, in seconds: a key of somebody who types 40 words a minute, a pointing with its
 * click and the hand’s way to the mouse and back, a thought before each thing that is filled or pressed (Card, Moran and
 * Newell 1980: 0.28; 1.1 + 0.2 + 0.8; 1.35); and silent reading at 238 words a minute (Brysbaert 2019) of every word on
 * the page.
 */
const reckoned = { key: 0.28, click: 2.1, thought: 1.35, word: 60 / 238 } as const;

export type Work = {
  readonly keys: number;
  readonly clicks: number;
  readonly words: number;
  /** By the reckoning above. */
  readonly seconds: number;
};

/** The words that stand on the page; of a list that drops down, the chosen one. */
function wordsShown(main: Element): number {
  const shown = (element: Element): string => {
    if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
    if (element.matches('.govuk-visually-hidden') || !element.checkVisibility()) return '';
    return [...element.childNodes]
      .map((node) => (node instanceof Element ? shown(node) : (node.textContent ?? '')))
      .join(' ');
  };
  return shown(main)
    .split(/\s+/)
    .filter((word) => word !== '').length;
}

/** Pledges less than last year, with the reason, and signs: all on one page, counting each click, key and word read. */
export async function pledgesLess({ page, goTo }: Person, at: string): Promise<Work> {
  const { click, clicks } = clicker();
  let keys = 0;
  let thoughts = 0;
  const type = async (text: string, then = 'Tab') => {
    await page.keyboard.type(text);
    if (then !== '') await page.keyboard.press(then);
    keys += text.length + (then === '' ? 0 : 1);
    thoughts += 1;
  };

  await goTo(at);
  await expectAccessibleForAll(page, 'a blank pledge');
  await click(page.getByLabel('How much did you give last year?'));
  await type('10,000', '');
  await click(page.getByRole('button', { name: 'Add an amount' }));
  await type('£2,000');
  await type('Every', '');
  await page.getByText('The money is more than a tenth lower than last year').waitFor();
  await click(page.getByLabel('Why is it less than last year?'));
  await type('The force has to save a tenth; our local commander makes up the rest.', '');
  await click(page.getByRole('checkbox', { name: 'We give no help in kind this year' }));
  // On by the Tab key: a list that is clicked hangs open.
  await type('');
  await type('Not known');
  await type('');
  await type('Not known', '');
  await allSaved(page);
  await click(page.getByRole('checkbox', { name: 'I agree with this declaration' }));
  const words = await page.locator('main').evaluate(wordsShown);
  await expectAccessibleForAll(page, 'a pledge with a fall, filled');
  await click(page.getByRole('button', { name: 'Sign and send' }));
  await page.getByText('Return sent').waitFor();
  const seconds =
    keys * reckoned.key +
    clicks() * reckoned.click +
    (thoughts + clicks()) * reckoned.thought +
    words * reckoned.word;
  return { keys, clicks: clicks(), words, seconds };
}

/** A fall without its reason is not sent, and the page says so and leads there. */
export async function cannotPledgeWithoutReason({ page, goTo }: Person, at: string): Promise<void> {
  await goTo(at);
  await page.getByLabel('How much did you give last year?').fill('500');
  await page.getByRole('button', { name: 'Add an amount' }).click();
  await page.getByLabel('Amount, Amount 1').fill('499.99');
  await allSaved(page);
  // Less, but no more than a tenth: a reason is wanted, no warning given.
  await page.getByLabel('Why is it less than last year?').waitFor();
  expect(await page.getByText('The money is more than a tenth lower').count()).toBe(0);
  await goTo(`${at}/check`);
  await page.getByRole('link', { name: 'Write your answer to “Why less than last year”' }).waitFor();
  await page.getByText(/^Once nothing is missing, you mark the return as ready here/).waitFor();
  await expectAccessibleForAll(page, 'checking a pledge without its reason');
}
