import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dayInLondon } from '../../shared/domain/calendar.ts';
import { expectAccessible, expectAccessibleForAll } from './harness/accessible.ts';
import { ask } from './harness/api.ts';
import { agreedVisits, contributionVisits, ownContributionVisits } from './harness/contribution-visits.ts';
import { addressAt, type Place } from './harness/demonstration.ts';
import { settled, signIn } from './harness/person.ts';
import { onStage } from './harness/stage.ts';
import type { Visit } from './harness/visits.ts';

/* Contributions in a browser: every page for everybody, and a ledger taken over from paste to the agency that paid. */

const today = dayInLondon(new Date().toISOString());

/** The people and agencies of the demonstration, and its contributions alone. */
const stage = onStage(async (portal) => {
  const { loadContributions } = await import('./harness/contributions-alone.ts');
  await loadContributions(today, () => portal.settled());
});

type Rounds = { rounds: { id: string; form: string }[] };

async function theRound(page: Page): Promise<Place> {
  const { body } = await ask<Rounds>(page, 'GET', '/api/board/thamesford/rounds');
  const roundId = body.rounds.find(({ form }) => form === 'funding')?.id ?? '';
  return { boardId: 'thamesford', roundId, agencyId: 'thamesford-children' };
}

async function look(page: Page, visits: readonly Visit[], place: Place): Promise<void> {
  for (const visit of visits) {
    const address = addressAt(visit.path, { ...place, ...visit.place });
    await page.goto(address);
    await page.locator('h1', { hasText: visit.heading }).waitFor();
    await settled(page);
    await expectAccessibleForAll(page, address);
  }
}

test('every page of it is there for those entitled to it, on any screen', { timeout: 240_000 }, async () => {
  const priya = await signIn(stage, 'priya@thamesford-lscb.example');
  const place = await theRound(priya.page);
  await look(priya.page, contributionVisits, place);
  const leo = await signIn(stage, 'leo@thamesford-lscb.example');
  await look(leo.page, agreedVisits, place);
  const helen = await signIn(stage, 'helen@thamesford-children.example');
  await look(helen.page, ownContributionVisits, place);
  expect([...priya.troubles, ...leo.troubles, ...helen.troubles]).toEqual([]);
});

const inLedger = (day: string): string => day.split('-').toReversed().join('/');

test('a ledger is pasted, checked, taken over once; the agency sees what came, a member only what is agreed', {
  timeout: 180_000,
}, async () => {
  const { page } = await signIn(stage, 'priya@thamesford-lscb.example');
  const place = await theRound(page);
  await page.goto(`/board/thamesford/rounds/${place.roundId}`);
  await page.getByRole('link', { name: /Contributions: asked/ }).click();
  await page.getByRole('link', { name: 'Paste payments from the ledger' }).click();
  const ledger = [
    'Date\tPayer\tAmount\tReference',
    `${inLedger(today)}\tThamesford Children's Services\t£10,000.00\tBACS 20555`,
    `${inLedger(today)}\tDowns Hospitals\t£6,000\tBACS 20556`,
    `${inLedger(today)}\tWho is this\t£1\tBACS 20557`,
  ].join('\n');
  await page.getByLabel('Lines of the ledger').fill(ledger);
  await page.getByText('2 to be recorded, £16,000 together; 1 left out').waitFor();
  await page.getByText('“Who is this” is no agency of this round: choose one').waitFor();
  await expectAccessible(page, 'the check of the ledger');
  await page.getByRole('button', { name: 'Record these 2 payments' }).click();
  await page.getByText('2 payments are recorded: £16,000.').waitFor();
  const children = page.getByRole('row', { name: /Thamesford Children’s Services/ });
  await expect.poll(() => children.textContent()).toContain('£20,000');
  expect(await children.textContent()).not.toContain('to come');

  await page.getByRole('link', { name: 'Paste payments from the ledger' }).click();
  await page.getByLabel('Lines of the ledger').fill(ledger);
  await page.getByText('0 to be recorded').waitFor();
  expect(await page.getByText('Recorded already').count()).toBe(2);

  const helen = await signIn(stage, 'helen@thamesford-children.example');
  await helen.goTo(`/agency/thamesford-children/rounds/${place.roundId}/contribution`);
  await helen.page.getByText('BACS 20555').waitFor();
  const own = await helen.page.locator('main').textContent();
  expect(own).not.toContain('Downs Hospitals');

  const marion = await signIn(stage, 'marion@thamesford-lscb.example');
  await marion.goTo(`/board/thamesford/rounds/${place.roundId}/contributions`);
  await marion.page.getByText('Your role does not allow this').waitFor();
  await marion.goTo(`/board/thamesford/rounds/${place.roundId}/summary`);
  await marion.page.getByRole('link', { name: 'Agreed contributions' }).click();
  await marion.page.getByText('Together').waitFor();
  expect(await marion.page.locator('main').textContent()).not.toContain('Riverside Police');
});
