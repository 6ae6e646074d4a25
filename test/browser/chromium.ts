import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../checks/find-chromium.ts';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with its web security on. Close it when done. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    chromiumSandbox: false,
    args: quiet,
  });
}
