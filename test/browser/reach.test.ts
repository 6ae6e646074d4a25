import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, dayInLondon } from '../../shared/domain/calendar.ts';
import { dayInWords } from '../../shared/domain/day-in-words.ts';
import { findKeptDemonstration } from '../infra/kept-demonstration.ts';
import { expectAccessible, expectAccessibleForAll } from './harness/accessible.ts';
import { ask } from './harness/api.ts';
import { clicker, typeDay } from './harness/clicker.ts';
import {
  addressAt,
  demonstration,
  type Place,
  placeOfAgency,
  placeOfRound,
} from './harness/demonstration.ts';
import { answeredVisits, officerVisits } from './harness/need-visits.ts';
import { soon } from './harness/patient.ts';
import { listenForTroubles, settled, signIn } from './harness/person.ts';
import { onStage } from './harness/stage.ts';
import {
  administratorVisits,
  allVisits,
  councilVisits,
  leadVisits,
  managerVisits,
  memberVisits,
  openVisits,
  pastVisits,
  signatoryVisits,
  smallVisits,
  type Visit,
} from './harness/visits.ts';

const stage = onStage(demonstration, findKeptDemonstration);

type Visitor = { readonly page: Page; readonly troubles: readonly string[] };

/** Each page is named in heading and tab, accessible, and nothing goes wrong behind it. */
async function look({ page, troubles }: Visitor, visits: readonly Visit[], place: Place): Promise<void> {
  for (const visit of visits) {
    const address = addressAt(visit.path, { ...place, ...visit.place }).replace('*', 'nowhere');
    await page.goto(`${address}${visit.search ?? ''}`);
    await page.locator('h1', { hasText: visit.heading }).waitFor();
    await settled(page);
    expect(await page.locator('h1').count(), `${address}: one main heading`).toBe(1);
    await soon(() => page.title(), address).toMatch(/.+ – Safeguarding returns$/);
    await (visit.forAll ? expectAccessibleForAll : expectAccessible)(page, address);
    expect(troubles, address).toEqual([]);
  }
}

describe('every page is there for those entitled to it', () => {
  test('none is forgotten', () => {
    const site = join(import.meta.dirname, '..', '..', 'web', 'src');
    const source = ['agency', 'board', 'account']
      .map((side) => readFileSync(join(site, `${side}-page-list.tsx`), 'utf8'))
      .join('\n');
    const paths = [...source.matchAll(/page\(\s*'([^']+)'/g)].map(([, path]) => path);
    expect(new Set(allVisits.map(({ path }) => path))).toEqual(new Set(paths));
  });

  test('for anyone', async () => {
    const context = await stage.browser.newContext({ baseURL: stage.portal.origin });
    const troubles = listenForTroubles(context);
    await look({ page: await context.newPage(), troubles: [] }, openVisits, {});
    // Who is signed in is the first question of every page, and here the answer is nobody.
    expect(troubles.filter((each) => !each.includes('401'))).toEqual([]);
  });

  test('for a lead', async () => {
    const ola = await signIn(stage, 'ola@riverside-police.example');
    const { body } = await ask<{ evidence: { item: { id: string; kind: string } }[] }>(
      ola.page,
      'GET',
      '/api/agency/riverside-police/evidence',
    );
    const evidenceId = body.evidence.find(({ item }) => item.kind === 'document')?.item.id ?? '';
    await look(ola, leadVisits, { ...(await placeOfAgency(ola, 'riverside-police')), evidenceId });
  });

  test('for a lead whose units answer their own parts', async () => {
    const nadia = await signIn(stage, 'nadia@thamesford-council.example');
    const place = await placeOfAgency(nadia, 'thamesford-council');
    const { body } = await ask<{ colleagues: { personId: string }[] }>(
      nadia.page,
      'GET',
      `/api/agency/${place.agencyId}/colleagues`,
    );
    await look(nadia, councilVisits, { ...place, personId: body.colleagues[0]?.personId ?? '' });
  });

  test('for a signatory', async () => {
    const owen = await signIn(stage, 'owen@downs-hospitals.example');
    await look(owen, signatoryVisits, await placeOfAgency(owen, 'downs-hospitals'));
  });

  test('for a small agency', async () => {
    const kit = await signIn(stage, 'kit@riverbank-youth.example');
    await look(kit, smallVisits, await placeOfAgency(kit, 'riverbank-youth'));
  });

  test('for a manager', async () => {
    const priya = await signIn(stage, 'priya@thamesford-lscb.example');
    await look(priya, managerVisits, await placeOfRound(priya));
  });

  test('for a training officer, and for an agency that was answered', async () => {
    const tom = await signIn(stage, 'tom@thamesford-lscb.example');
    const { body } = await ask<{ rounds: { id: string; form: string }[] }>(
      tom.page,
      'GET',
      '/api/board/thamesford/rounds',
    );
    const roundId = body.rounds.find(({ form }) => form === 'training-needs')?.id ?? '';
    await look(tom, officerVisits, { boardId: 'thamesford', roundId });
    const joyce = await signIn(stage, 'joyce@thamesford-council.example');
    await look(joyce, answeredVisits, { agencyId: 'thamesford-council', roundId });
  });

  test('for a lay member', async () => {
    const leo = await signIn(stage, 'leo@thamesford-lscb.example');
    await look(leo, memberVisits, await placeOfRound(leo));
  });

  test('for an administrator, and for the agency of a past round', async () => {
    const alex = await signIn(stage, 'alex@portal.example');
    await look(alex, administratorVisits, {});
    const agencyId = 'slough-borough-council';
    const email = 'lead@slough-council.example';
    const grant = { at: 'agency', agencyId, role: 'lead' };
    await ask(alex.page, 'POST', '/api/admin/roles', { name: 'A lead', email, grant });
    const lead = await signIn(stage, email);
    await look(lead, pastVisits, { agencyId, roundId: 'section-11-audit-2015-16' });
  });
});

describe('whoever may not see a page is told so, and nothing more', () => {
  const expectRefused = async (page: Page, address: string) => {
    await page.goto(address);
    await page.getByText(/There is nothing at this address|Your role does not allow this/).waitFor();
    expect(await page.locator('h1').count(), `${address}: a heading`).toBe(1);
  };

  test('an agency sees neither another agency nor a board', async () => {
    const ola = await signIn(stage, 'ola@riverside-police.example');
    const { roundId } = await placeOfAgency(ola, 'riverside-police');
    const round = `/board/thamesford/rounds/${roundId}`;
    for (const address of [
      '/agency/downs-hospitals',
      '/agency/downs-hospitals/colleagues',
      '/agency/riverside-police/returns/no-such-return',
      '/board/thamesford',
      '/board/thamesford/open-round',
      round,
      `${round}/summary`,
      `${round}/agencies/riverside-police`,
      '/admin',
      '/admin/people',
    ])
      await expectRefused(ola.page, address);
    for (const address of ['/agency/downs-hospitals', round, '/admin']) {
      await ola.goTo(address);
      await expectAccessible(ola.page, `${address}, refused`);
    }
  });

  test('a board member reads no return; a manager administers nothing', async () => {
    const marion = await signIn(stage, 'marion@thamesford-lscb.example');
    const { roundId } = await placeOfRound(marion);
    const agency = `/board/thamesford/rounds/${roundId}/agencies/bright-steps`;
    await expectRefused(marion.page, `${agency}/versions/1`);
    await expectRefused(marion.page, `/board/slough`);
    const priya = await signIn(stage, 'priya@thamesford-lscb.example');
    for (const address of ['/board/slough', '/admin', '/agency/riverside-police'])
      await expectRefused(priya.page, address);
  });
});

test('a return that came after its day is accepted, and marked late for all', async () => {
  const agencyId = 'thamesford-community-health';
  const rosa = await signIn(stage, 'rosa@community-health.example');
  const place = { ...(await placeOfAgency(rosa, agencyId)), version: '1' };
  await rosa.goTo(addressAt('/agency/:agencyId', place));
  await rosa.page.getByText('after the due day').waitFor();
  await rosa.goTo(addressAt('/agency/:agencyId/returns/:submissionId/versions/:version', place));
  await rosa.page.getByText('after the due day').waitFor();
  const marion = await signIn(stage, 'marion@thamesford-lscb.example');
  await marion.goTo(addressAt('/board/:boardId/rounds/:roundId/summary', await placeOfRound(marion)));
  const row = marion.page.getByRole('row', { name: /Thamesford Community Health/ });
  expect(await row.innerText()).toMatch(/late/i);
  expect([...rosa.troubles, ...marion.troubles]).toEqual([]);
});

describe('what people do most takes few clicks', () => {
  test('who is late: one click in the round', async () => {
    const priya = await signIn(stage, 'priya@thamesford-lscb.example');
    await priya.goTo(addressAt('/board/:boardId/rounds/:roundId', await placeOfRound(priya)));
    const { click, clicks } = clicker();
    const overdue = priya.page.getByRole('link', { name: /^Overdue \(\d+\)/ });
    const many = Number(/\d+/.exec(await overdue.innerText())?.[0]);
    await click(overdue);
    const rows = priya.page.locator('tbody tr');
    await soon(() => rows.count()).toBe(many);
    expect(many).toBeGreaterThan(2);
    const late = await rows.locator('td:nth-of-type(3)').allInnerTexts();
    expect(late.map(Number).every((days) => days > 0)).toBe(true);
    expect(await rows.allInnerTexts()).not.toContainEqual(expect.stringContaining('Riverside Police'));
    expect(clicks()).toBe(1);
  });

  test('a figure of the board leads to the answers in two clicks at most', async () => {
    const priya = await signIn(stage, 'priya@thamesford-lscb.example');
    await priya.goTo(addressAt('/board/:boardId/rounds/:roundId/summary', await placeOfRound(priya)));
    const { click, clicks } = clicker();
    const row = priya.page.getByRole('row', { name: /Bright Steps/ });
    await click(row.getByRole('link', { name: /Training|training/ }).first());
    await settled(priya.page);
    const focused = priya.page.locator(':focus');
    await soon(() => focused.innerText()).toContain('Standard 5');
    expect(clicks()).toBeLessThanOrEqual(2);
  });

  test('asking for more time: four clicks, and the manager sees it', async () => {
    const bea = await signIn(stage, 'bea@downs-hospitals.example');
    const until = addDays(dayInLondon(new Date().toISOString()), 15);
    const { click, clicks } = clicker();
    await click(bea.page.getByRole('link', { name: 'Ask for more time' }));
    await click(bea.page.getByLabel('Day'));
    await typeDay(bea.page, until);
    await click(bea.page.getByLabel('Why?'));
    await bea.page.keyboard.type('Our director signs after the board meeting.');
    await click(bea.page.getByRole('button', { name: 'Ask for more time' }));
    await bea.page.getByText(`for time until ${dayInWords(until)}`).waitFor();
    expect(clicks()).toBe(4);

    const priya = await signIn(stage, 'priya@thamesford-lscb.example');
    const { roundId } = await placeOfRound(priya);
    await priya.goTo(`/board/thamesford/rounds/${roundId}/agencies/downs-hospitals`);
    await priya.page.getByText(`asks for more time, until ${dayInWords(until)}`).waitFor();
    expect(priya.troubles).toEqual([]);
  });
});
