import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { expectAccessibleForAll } from './harness/accessible.ts';
import { allSaved, answersAt, control, returnAddress, saveStatus } from './harness/filling.ts';
import { soon } from './harness/patient.ts';
import { signIn } from './harness/person.ts';
import { fillers, smallBoard } from './harness/small-board.ts';
import { onStage } from './harness/stage.ts';

const stage = onStage(smallBoard);

const questions = ['2.1', '2.2', '2.3', '2.4'];
const texts = [...questions.map((id) => `${id}-note`), 'impact-2-answer'];
const grades = questions.map((id) => `${id}-grade`);

/** The form in other words, as an older page would have it. */
async function anotherEdition(): Promise<string> {
  const { editionFor, editionHash, editionWrite } = await import('../../functions/store/editions.ts');
  const { commit } = await import('../../functions/store/commit.ts');
  const [form] = publishedForms;
  if (form === undefined) throw new Error('There is no form.');
  const older = { ...(await editionFor(form.currentEdition)), title: 'The form in older words' };
  await commit([editionWrite(older)], { claim: undefined, reply: undefined, at: new Date().toISOString() });
  return editionHash(older);
}

async function bothAt(section: string) {
  const [una, max] = await Promise.all([signIn(stage, fillers.una.email), signIn(stage, fillers.max.email)]);
  const at = await returnAddress(una, 'harbour-police');
  await Promise.all([una, max].map((each) => each.goTo(`${at}/sections/${section}`)));
  return { una, max, at };
}

describe('two people fill the same section at once', () => {
  test('nothing is lost: who comes second sees both texts beside one another, for every question', async () => {
    const { una, max, at } = await bothAt('standard-2');
    const write = async (page: Page, who: string, grade: number) => {
      for (const id of texts) await control(page, id).fill(`${who} on ${id}`);
      for (const id of grades) await control(page, grade === 1 ? id : `${id}-${grade}`).check();
    };
    await Promise.all([write(una.page, 'Una', 1), write(max.page, 'Max', 2)]);
    const panelsOf = (page: Page) => page.locator('.clash');
    const seen = async () => (await panelsOf(una.page).count()) + (await panelsOf(max.page).count());
    await soon(seen, 'each part is second in one browser').toBe(texts.length + grades.length);
    const showing = (await panelsOf(max.page).count()) > 0 ? max : una;
    await expectAccessibleForAll(showing.page, 'a section with clashes');
    for (const { page } of [una, max])
      for (const panel of await panelsOf(page).allInnerTexts()) {
        expect(panel).toMatch(/Una on|\bMet/);
        expect(panel).toMatch(/Max on|Partly met/);
      }

    const join = async (page: Page) => {
      for (let left = await panelsOf(page).count(); left > 0; left--) {
        const panel = panelsOf(page).first();
        const joining = panel.getByRole('button', { name: 'Join both' });
        if ((await joining.count()) > 0) {
          await joining.click();
          await panel.getByRole('button', { name: 'Use this text' }).click();
        } else await panel.getByRole('button', { name: 'Keep mine' }).click();
        await soon(() => panelsOf(page).count()).toBe(left - 1);
      }
      await allSaved(page);
    };
    await join(una.page);
    await join(max.page);

    const answers = await answersAt(una.page, at);
    for (const id of texts) {
      expect(answers.get(id)?.value).toContain(`Una on ${id}`);
      expect(answers.get(id)?.value).toContain(`Max on ${id}`);
    }
    for (const id of grades) expect(answers.get(id)?.value).toMatch(/^(met|partly-met)$/);
  });

  test('the other’s text can be kept as it is, and both then see the same', async () => {
    const { una, max } = await bothAt('standard-8');
    const box = (page: Page) => control(page, 'impact-8-answer');
    await box(una.page).fill('What Una found');
    await allSaved(una.page);
    await box(max.page).fill('What Max found');
    const panel = max.page.locator('.clash');
    await panel.getByText('What Una found').waitFor();
    expect(await panel.innerText()).toContain('Una Field');
    await panel.getByRole('button', { name: 'Keep theirs' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(await box(max.page).inputValue()).toBe('What Una found');
    await una.page.reload();
    await soon(() => box(una.page).inputValue()).toBe('What Una found');
  });
});

describe('one person, and what lies between their page and the server', () => {
  test('a second tab of the same browser shows what the first one saved', async () => {
    const una = await signIn(stage, fillers.una.email);
    const at = `${await returnAddress(una, 'harbour-police')}/sections/standard-3`;
    await una.goTo(at);
    const second = await una.context.newPage();
    await second.goto(at);
    await control(second, '3.1-note').waitFor();
    await control(una.page, '3.1-note').fill('Written in the first tab');
    await soon(() => control(second, '3.1-note').inputValue()).toBe('Written in the first tab');
    expect(await second.locator('.clash').count()).toBe(0);
  });

  test('a reply that is lost and asked for again is no clash, and counts once', async () => {
    const una = await signIn(stage, fillers.una.email);
    const at = await returnAddress(una, 'harbour-police');
    await una.goTo(`${at}/sections/standard-4`);
    let lost = 0;
    await una.page.route('**/answers/4.1/note', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await control(una.page, '4.1-note').fill('Saved, and nobody said so');
    await saveStatus(una.page).filter({ hasText: 'Not sent yet' }).waitFor();
    await allSaved(una.page);
    expect(lost).toBe(1);
    expect(await una.page.locator('.clash').count()).toBe(0);
    expect((await answersAt(una.page, at)).get('4.1-note')).toMatchObject({
      value: 'Saved, and nobody said so',
      version: 1,
    });
  });

  test('a page older than the form says: reload, your text is kept; and it is', async () => {
    const una = await signIn(stage, fillers.una.email);
    const at = await returnAddress(una, 'harbour-police');
    await una.goTo(`${at}/sections/standard-6`);
    const edition = await anotherEdition();
    await una.page.route('**/answers/6.1/note', (route) => {
      const body = { ...route.request().postDataJSON(), edition };
      return route.continue({ postData: JSON.stringify(body) });
    });
    await control(una.page, '6.1-note').fill('Typed on an older page');
    await saveStatus(una.page)
      .filter({ hasText: 'The portal was updated: reload this page, your text is kept' })
      .waitFor();
    await expectAccessibleForAll(una.page, 'a page older than the form');
    await una.page.unroute('**/answers/6.1/note');
    await una.page.getByRole('button', { name: 'Reload' }).click();
    await allSaved(una.page);
    expect(await control(una.page, '6.1-note').inputValue()).toBe('Typed on an older page');
    expect((await answersAt(una.page, at)).get('6.1-note')?.value).toBe('Typed on an older page');
  });

  test('text typed without a network is said to be unsent, and arrives once there is one', async () => {
    const una = await signIn(stage, fillers.una.email);
    const at = await returnAddress(una, 'harbour-police');
    await una.goTo(`${at}/sections/standard-7`);
    await una.context.setOffline(true);
    await una.page.getByText('You are offline.').waitFor();
    await control(una.page, '7.1-note').fill('Typed in a cellar');
    await saveStatus(una.page).filter({ hasText: 'kept on this device' }).waitFor();
    await expectAccessibleForAll(una.page, 'a page without a network');
    await una.context.setOffline(false);
    await allSaved(una.page);
    expect((await answersAt(una.page, at)).get('7.1-note')?.value).toBe('Typed in a cellar');
  });
});
