import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Portal } from '../../../infra/local/portal.ts';
import { until } from '../../infra/until.ts';
import type { Stage } from './stage.ts';

/** Somebody at a browser of their own, signed in. */
export type Person = {
  readonly email: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong behind the pages since they signed in: faults in the console, requests that failed. */
  readonly troubles: readonly string[];
  /** Goes to an address of the portal. */
  readonly goTo: (path: string) => Promise<void>;
};

const codeIn = (text: string): string | undefined => /code is (\d{6})/.exec(text)?.[1];

/** The sign-in code that arrives after as many mails as had arrived before. */
export const newCode = async (portal: Portal, email: string, before: number): Promise<string> => {
  const isNew = () =>
    portal
      .mails(email)
      .slice(before)
      .map(({ text }) => codeIn(text))
      .findLast((code) => code !== undefined);
  return until(isNew);
};

/** From the sign-in service’s first page to where it leads: the address, then the code that comes by mail. */
export async function enterCode(page: Page, portal: Portal, email: string): Promise<void> {
  const before = portal.mails(email).length;
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Six-digit code').fill(await newCode(portal, email, before));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export const viewports = {
  desktop: { width: 1280, height: 900 },
  narrow: { width: 320, height: 640 },
} as const;

/** Notes what the browser complains of on any page of a context. */
export function listenForTroubles(context: BrowserContext): string[] {
  const troubles: string[] = [];
  const listen = (page: Page) => {
    page.on('pageerror', (fault) => troubles.push(`${page.url()}: ${fault.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${page.url()}: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A page that is left gives up what it was still asking for.
      if (why !== 'net::ERR_ABORTED') troubles.push(`${request.method()} ${request.url()}: ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
    });
  };
  for (const page of context.pages()) listen(page);
  context.on('page', listen);
  return troubles;
}

/** Opens a browser of their own for somebody and signs them in, by the code that is mailed to them. */
export async function signIn(
  { portal, browser }: Stage,
  email: string,
  { at = '/', ...options }: BrowserContextOptions & { readonly at?: string } = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: portal.origin,
    locale: 'en-GB',
    viewport: viewports.desktop,
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`/api/account/sign-in?return-to=${encodeURIComponent(at)}`);
  await enterCode(page, portal, email);
  await page.getByText('Signed in as').waitFor();
  const troubles = listenForTroubles(context);
  const goTo = async (path: string) => {
    await page.goto(path);
    await settled(page);
  };
  await settled(page);
  return { email, context, page, troubles, goTo };
}

/** Waits until the page shows what it is about, and nothing is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}
