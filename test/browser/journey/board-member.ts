import { expect } from 'vitest';
import { expectAccessible, expectNoSideways } from '../harness/accessible.ts';
import { signIn } from '../harness/person.ts';
import type { Stage } from '../harness/stage.ts';
import { agencies, cast } from './cast.ts';
import { roundTitle } from './manager.ts';

/** 8: a board member reads how the round stands, in words, on screen and on paper. */
export async function boardMemberReads(stage: Stage): Promise<void> {
  const { page, context, troubles } = await signIn(stage, cast.bert.email);
  await page.getByRole('link', { name: roundTitle }).click();
  await page.getByRole('heading', { name: roundTitle }).waitFor();
  await page.locator('.heat-map').waitFor();
  await expectAccessible(page, 'the summary for the board');

  const figures = await page.locator('.rates').innerText();
  expect(figures, 'rates never stand without their counts').toContain('2\n67% of the 3 expected');
  const church = page.getByRole('row', { name: new RegExp(agencies.church.name) });
  const cells = await church.locator('td').allInnerTexts();
  expect(cells.filter((cell) => /Met|Partly met|Not met|Not applicable|Not asked/.test(cell))).toHaveLength(
    cells.length,
  );
  expect(await church.innerText()).toContain('self-assessed');
  expect(await church.getByRole('link').count(), 'a member reads no answers').toBe(0);
  const nursery = page.getByRole('row', { name: new RegExp(agencies.nursery.name) });
  expect(await nursery.innerText()).toMatch(/exempt/i);

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(false);
  expect(await church.isVisible()).toBe(true);
  await expectAccessible(page, 'the summary, printed');
  await page.setViewportSize({ width: 1120, height: 780 });
  await expectNoSideways(page, 'the summary on A4 across');
  expect(troubles).toEqual([]);
  await context.close();
}
