/** Takes the README’s pictures anew, of the demonstration as it is today: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { operatorEnvironment } from '../../infra/local/operator-environment.ts';
import { startPortal } from '../../infra/local/start-portal.ts';
import { boardOverviews } from '../../shared/forms/overviews.ts';
import { launchChromium } from './chromium.ts';
import { ask } from './harness/api.ts';
import { addressAt, demonstration, placeOfAgency, placeOfRound } from './harness/demonstration.ts';
import { type Person, signIn } from './harness/person.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const width = 1280;
/** Of the pages that forms bring along. */
const pictured = ['demand', 'contributions'];
/** Newest first. */
type Rounds = { readonly rounds: readonly { readonly id: string; readonly form: string }[] };

const portal = await startPortal({
  state: 'memory',
  say: (step) => console.log(`${step} …`),
  data: async (started) => {
    Object.assign(process.env, await operatorEnvironment(started));
    await demonstration(started);
  },
});
const browser = await launchChromium();

async function take({ page, goTo }: Person, name: string, path: string, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await goTo(path);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`docs/screenshots/${name}.png`);
}

try {
  mkdirSync(folder, { recursive: true });
  const stage = { portal, browser };

  const carys = await signIn(stage, 'carys@hilltop.example');
  await take(carys, 'what-we-owe', '/', 800);

  const ola = await signIn(stage, 'ola@riverside-police.example');
  const section = '/agency/:agencyId/returns/:submissionId/sections/standard-5';
  await take(ola, 'standard', addressAt(section, await placeOfAgency(ola, 'riverside-police')), 960);

  const priya = await signIn(stage, 'priya@thamesford-lscb.example');
  const round = addressAt('/board/:boardId/rounds/:roundId', await placeOfRound(priya));
  await take(priya, 'register', round, 1100);

  const { body } = await ask<Rounds>(priya.page, 'GET', '/api/board/thamesford/rounds');
  for (const { form, path } of boardOverviews.filter((each) => pictured.includes(each.path))) {
    const newest = body.rounds.find((each) => each.form === form);
    if (newest === undefined) throw new Error(`The demonstration has no round of ${form}.`);
    await take(priya, path, `/board/thamesford/rounds/${newest.id}/${path}`, 1100);
  }

  const marion = await signIn(stage, 'marion@thamesford-lscb.example');
  await take(marion, 'summary', `${round}/summary`, 1100);
} finally {
  await browser.close();
  await portal.close();
}
