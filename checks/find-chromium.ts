import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function onPath(): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      if (await isProgram(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

/** The build that comes with `npm ci` on Linux; only its program is used, for its own flags switch web security off. */
async function fromPackage(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** The Chromium that browser tests drive: `CHROMIUM`, else one on PATH, else the one that npm brought. Throws in words. */
export async function findChromium(): Promise<string> {
  const path = process.env.CHROMIUM || (await onPath()) || (await fromPackage());
  try {
    await run(path, ['--version', '--no-sandbox']);
  } catch (cause) {
    throw new Error(
      `No Chromium runs here (tried ${path}). Install one (apt-get install chromium), or on Linux the two libraries ` +
        'that the packaged one needs (apt-get install libnss3 libnspr4), or name one: CHROMIUM=/path/to/chromium.',
      { cause },
    );
  }
  return path;
}
