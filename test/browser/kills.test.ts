import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from '../infra/until.ts';
import { chances } from './harness/chances.ts';
import {
  answersAt,
  control,
  endSessions,
  personIdOf,
  returnAddress,
  saveStatus,
  signInAgain,
} from './harness/filling.ts';
import { type Person, signIn } from './harness/person.ts';
import { fillers, smallBoard } from './harness/small-board.ts';
import { onStage } from './harness/stage.ts';

const stage = onStage(smallBoard);

const seed = Number(process.env.KILLS_SEED ?? 20_261_122);
const boxes = ['1.1-note', '2.1-note', '3.2-note', '4.2-note', 'impact-5-answer', 'childs-voice-answer'];
const words = ['staff', 'children', 'told us', 'reviewed', 'in spring', 'each', 'quarter', '✓', 'é', '—'];

/** What dies. A tab that dies is opened again; of all else the page must tell until it is well. */
const kills = {
  'tab closed': { isTab: true, times: 2 },
  'tab crashed': { isTab: true, times: 2 },
  'page reloaded': { isTab: true, times: 1 },
  'network gone': { isTab: false, times: 1 },
  'session ended': { isTab: false, times: 2 },
  'server killed': { isTab: false, times: 2 },
  'everything restarted': { isTab: false, times: 1 },
} as const;
type Kill = keyof typeof kills;

type Typed = { readonly text: string; readonly at: number };

/** Types on and on; gives what the box held after each key, and when. */
async function typeFor(
  page: Page,
  box: string,
  milliseconds: number,
  { pick }: ReturnType<typeof chances>,
): Promise<Typed[]> {
  const typed: Typed[] = [];
  const field = control(page, box);
  await field.focus();
  await page.keyboard.press('Control+End');
  const began = performance.now();
  while (performance.now() - began < milliseconds) {
    for (const letter of `${pick(words)} `) await page.keyboard.insertText(letter);
    typed.push({ text: await field.inputValue(), at: performance.now() });
  }
  return typed;
}

/** A page that was opened again has nothing to save where all had arrived before. */
const nothingUnsent = (page: Page): Promise<void> =>
  saveStatus(page)
    .filter({ hasText: /^(Saved \d\d:\d\d|Saves by itself)$/ })
    .waitFor({ timeout: 45_000 });

const says = async (page: Page): Promise<string> => (await saveStatus(page).textContent()) ?? '';

test(`a return is filled while everything dies at random moments (KILLS_SEED=${seed})`, async () => {
  const luck = chances(seed);
  let ivy: Person = await signIn(stage, fillers.ivy.email);
  const at = await returnAddress(ivy, 'harbour-youth');
  const personId = await personIdOf(ivy.page);
  await ivy.goTo(at);
  const expected = new Map(boxes.map((box) => [box, '']));
  const story: string[] = [];
  const order = luck.shuffled(
    (Object.keys(kills) as Kill[]).flatMap((kill) => Array<Kill>(kills[kill].times).fill(kill)),
  );

  const openAgain = async () => {
    const page = await ivy.context.newPage();
    ivy = { ...ivy, page };
    await page.goto(at);
    await control(page, boxes[0] ?? '').waitFor();
  };

  const killTab: Record<string, () => Promise<void>> = {
    'tab closed': async () => {
      await ivy.page.close();
      await openAgain();
    },
    'tab crashed': async () => {
      const crashed = ivy.page.waitForEvent('crash');
      const session = await ivy.context.newCDPSession(ivy.page);
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      await ivy.page.close();
      await openAgain();
    },
    'page reloaded': async () => {
      await ivy.page.reload();
      await control(ivy.page, boxes[0] ?? '').waitFor();
    },
  };

  /** Kills, and gives the way back. */
  const killOther: Record<string, () => Promise<() => Promise<void>>> = {
    'network gone': async () => {
      await ivy.context.setOffline(true);
      return () => ivy.context.setOffline(false);
    },
    'session ended': async () => {
      await endSessions(stage.portal, personId);
      return () => signInAgain(stage.portal, ivy);
    },
    'server killed': async () => {
      const dying = setInterval(() => void stage.portal.kill('agency'), 50);
      return async () => clearInterval(dying);
    },
    'everything restarted': async () => {
      const restarted = stage.portal.restart();
      return () => restarted;
    },
  };

  for (const kill of order) {
    const box = luck.pick(boxes);
    const { page } = ivy;
    const before = await typeFor(page, box, luck.between(300, 2_500), luck);
    const killedAt = performance.now();
    const said = await says(page);

    if (kills[kill].isTab) {
      const last = before.at(-1)?.text ?? '';
      const known = before.findLast((each) => each.at < killedAt - 1_000)?.text ?? expected.get(box) ?? '';
      await killTab[kill]?.();
      const kept = await until(async () => {
        const value = await control(ivy.page, box).inputValue();
        return value.length >= known.length && value;
      }).catch(() => control(ivy.page, box).inputValue());
      story.push(`${kill} (${said}): ${last.length - kept.length} of ${last.length} characters lost`);
      const whole = story.join('\n');
      expect(last.startsWith(kept), `${whole}\nkept: ${kept}\ntyped: ${last}`).toBe(true);
      expect(kept.length, `${whole}\nless than a second is lost`).toBeGreaterThanOrEqual(known.length);
      if (said.startsWith('Saved ')) expect(kept, `${whole}\nit was said to be saved`).toBe(last);
      expected.set(box, kept);
    } else {
      const recover = await (killOther[kill]?.() ?? Promise.resolve(async () => undefined));
      const meanwhile = await typeFor(page, box, luck.between(200, 1_500), luck);
      const last = [...before, ...meanwhile].at(-1)?.text ?? '';
      if (kill !== 'everything restarted')
        await saveStatus(page).filter({ hasText: 'Not sent yet' }).waitFor();
      story.push(`${kill}: told so, ${last.length} characters on the screen`);
      await recover();
      expected.set(box, await control(page, box).inputValue());
      expect(expected.get(box), `${story.join('\n')}\nthe screen keeps the text`).toBe(last);
    }
    await nothingUnsent(ivy.page).catch(async (fault: unknown) => {
      throw new Error(`${story.join('\n')}\nnot saved: ${await says(ivy.page)}`, { cause: fault });
    });
  }

  const answers = await answersAt(ivy.page, at);
  for (const [box, text] of expected)
    expect(answers.get(box)?.value ?? '', `${box}\n${story.join('\n')}`).toBe(text);
  expect(await ivy.page.locator('.clash').count(), 'nobody else wrote').toBe(0);
  expect(story.length).toBeGreaterThanOrEqual(8);
  process.stdout.write(`KILLS_SEED=${seed}\n${story.join('\n')}\n`);
});
