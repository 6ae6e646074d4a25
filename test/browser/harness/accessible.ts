import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled, viewports } from './person.ts';

/** Every rule of axe for WCAG 2.2 AA and what it calls best practice; none is switched off. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules that a change of colours can break: the rest of a page stays as it was. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on the page as it is now, a line each: rule, where, and what helps. */
async function violationsOn(page: Page, only: 'everything' | 'colours'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const asked = only === 'everything' ? axe.withTags(tags) : axe.withRules(colours);
  const { violations } = await asked.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${help}. ${failureSummary ?? ''}`,
    ),
  );
}

/** axe has nothing to say about the page as it is now. */
export async function expectAccessible(
  page: Page,
  where: string,
  only: 'everything' | 'colours' = 'everything',
): Promise<void> {
  await settled(page);
  expect(await violationsOn(page, only), where).toEqual([]);
}

/** Nothing makes the page wider than its window. */
export async function expectNoSideways(page: Page, where: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const culprits = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement),
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...culprits.slice(0, 5).map((element) => `${element.tagName}.${element.className}`),
    ];
  });
  expect(tooWide, `${where}: no scrolling sideways`).toEqual([]);
}

/** The page is right as people with small screens, the dark scheme or forced colours see it. */
export async function expectAccessibleForAll(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  await page.setViewportSize(viewports.narrow);
  await expectAccessible(page, `${where}, 320 px`);
  await expectNoSideways(page, `${where}, 320 px`);
  await page.setViewportSize(viewports.desktop);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, `${where}, dark`, 'colours');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expectAccessible(page, `${where}, forced colours`, 'colours');
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}
