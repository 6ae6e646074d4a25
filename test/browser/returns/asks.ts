import { expect } from 'vitest';
import type { Day } from '../../../shared/domain/day.ts';
import { dayInShort } from '../../../shared/domain/day-in-words.ts';
import { expectAccessible } from '../harness/accessible.ts';
import type { Person } from '../harness/person.ts';
import type { Stage } from '../harness/stage.ts';
import { board, people } from './asking-board.ts';

/** The manager opens a round of a form as of any other: the kind is one of a list, all else is the same. */
export async function asksFor(
  { portal }: Stage,
  { page, goTo }: Person,
  { form, title, due }: { readonly form: string; readonly title: string; readonly due: Day },
): Promise<void> {
  await goTo(`/board/${board.id}/open-round`);
  await page.getByRole('radio', { name: form }).check();
  await page.getByLabel('Title of the round').fill(title);
  await page.getByRole('radio', { name: 'On a day' }).check();
  const [year = '', month = '', day = ''] = due.split('-');
  await page.locator('#due').fill(day);
  await page.locator('#due-month').fill(month);
  await page.locator('#due-year').fill(year);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('checkbox', { name: 'All 3 agencies' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Check who will get what' }).waitFor();
  await expectAccessible(page, `the preview of “${title}”`);
  await page.getByRole('button', { name: 'Open the round' }).click();
  await page.getByText(`“${title}” is open: 3 agencies are asked.`).waitFor();
  await portal.settled();
  for (const { email } of [people.paula, people.tess, people.cleo]) {
    const invitation = portal.mails(email).find(({ subject }) => subject.includes(title));
    expect(invitation?.subject, email).toContain(dayInShort(due));
  }
}

/** How the register shows an agency. */
export const rowOf = ({ page }: Person, name: string) => page.getByRole('row', { name: new RegExp(name) });
