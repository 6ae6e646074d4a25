import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectAccessibleForAll } from '../harness/accessible.ts';
import { ask } from '../harness/api.ts';
import { signIn } from '../harness/person.ts';
import type { Stage } from '../harness/stage.ts';
import { agencies, board, cast } from './cast.ts';

const fillAll = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, text] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(text);
};

async function addBoard(page: Page): Promise<void> {
  await page.getByText('The portal is empty.').waitFor();
  await expectAccessibleForAll(page, 'an empty installation');
  await page.getByRole('link', { name: 'Add a board' }).click();
  await page.getByRole('button', { name: 'Add the board' }).click();
  await page.getByRole('alert').getByText('There is a problem').waitFor();
  await expectAccessibleForAll(page, 'adding a board, with faults');
  await fillAll(page, {
    name: 'Fairwater Local Safeguarding Children Board',
    shortName: board.shortName,
    'contact.name': cast.mona.name,
    'contact.email': cast.mona.email,
    'contact.phone': '01632 960 300',
    controller: 'Fairwater Council',
  });
  await page.getByRole('button', { name: 'Add the board' }).click();
  await page.getByText('is added. Next: put agencies on its list').waitFor();
  await expectAccessible(page, 'a new board');
}

async function addAgencies(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Agencies', exact: true }).click();
  await page.getByText('No agency is known yet').waitFor();
  await page.getByRole('link', { name: 'Add an agency' }).click();
  await fillAll(page, { name: 'Fairwater Borough', units: 'Housing\nAdults and public health' });
  await page.locator('#kind').selectOption('local-authority');
  await page.getByRole('button', { name: 'Add the agency' }).click();
  await page.getByText('Fairwater Borough is added.').waitFor();
  await page.getByRole('link', { name: 'Rename, or change kind and units' }).click();
  await fillAll(page, { name: agencies.council.name });
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await page.getByText('The agency is changed.').waitFor();
  await page.getByText('Fairwater Borough', { exact: true }).waitFor();
  await expectAccessible(page, 'an agency that was renamed');

  await page.goto('/admin/agencies?add');
  await fillAll(page, { name: agencies.police.name });
  await page.locator('#kind').selectOption('police');
  await page.getByRole('button', { name: 'Add the agency' }).click();
  await page.getByText('Fairwater Police is added.').waitFor();
  const added = [
    { ...agencies.church, kind: 'faith' },
    { ...agencies.nursery, kind: 'commissioned-provider' },
  ].map((agency) =>
    ask(page, 'POST', '/api/admin/agencies', { ...agency, units: [], formerNames: [] }).then(
      ({ status }) => status,
    ),
  );
  expect(await Promise.all(added)).toEqual([200, 200]);
}

async function putOnList(page: Page): Promise<void> {
  await page.goto(`/admin/boards/${board.id}`);
  await page.getByRole('link', { name: 'Put an agency on the list' }).click();
  await page.getByRole('button', { name: 'Put it on the list' }).click();
  await page.getByRole('alert').getByText('Choose the agency').waitFor();
  await expectAccessible(page, 'putting an agency on the list, with faults');
  await page.locator('#agencyId').selectOption(agencies.police.id);
  expect(await page.locator('#variant').inputValue(), 'the variant of its kind').toBe('full');
  await page.getByRole('radio', { name: /Section 11\(1\)/ }).check();
  await page.getByRole('button', { name: 'Put it on the list' }).click();
  await page.getByText('Fairwater Police is on the list.').waitFor();
  const put = (id: string, body: unknown) =>
    ask(page, 'PUT', `/api/admin/boards/${board.id}/agencies/${id}`, body).then(({ status }) => status);
  const replies = await Promise.all([
    put(agencies.council.id, { variant: 'full', basis: 'section-11', commissioner: null }),
    put(agencies.church.id, { variant: 'small', basis: 'voluntary', commissioner: null }),
    put(agencies.nursery.id, { variant: 'provider', basis: 'contract', commissioner: 'Fairwater Council' }),
  ]);
  expect(replies).toEqual([200, 200, 200]);
}

async function giveRoles(page: Page): Promise<void> {
  const give = async (person: { name: string; email: string }, role: string) => {
    await page.getByText('Give somebody a role').click();
    await fillAll(page, person);
    await page.locator('#role').selectOption(role);
    await page.getByRole('button', { name: 'Give the role' }).click();
    await page.getByText(`${person.name} is now`).waitFor();
  };
  await page.goto(`/admin/boards/${board.id}`);
  await give(cast.mona, 'manager');
  await expectAccessible(page, 'a board with a manager');
  await page.goto(`/admin/agencies/${agencies.police.id}`);
  await give(cast.lena, 'lead');
  await expectAccessible(page, 'an agency with a lead');

  const grant = (person: { name: string; email: string }, place: Record<string, string>) =>
    ask(page, 'POST', '/api/admin/roles', { ...person, grant: place }).then(({ status }) => status);
  const agency = (agencyId: string, role: string) => ({ at: 'agency', agencyId, role });
  const statuses = await Promise.all([
    grant(cast.bert, { at: 'board', boardId: board.id, role: 'member' }),
    grant(cast.zoe, { at: 'board', boardId: board.id, role: 'member' }),
    grant(cast.sid, agency(agencies.police.id, 'signatory')),
    grant(cast.kim, agency(agencies.church.id, 'lead')),
    grant(cast.nell, agency(agencies.nursery.id, 'lead')),
    grant(cast.lena, agency(agencies.nursery.id, 'deputy')),
  ]);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
}

/** Somebody loses their only role while they are at work: their very next step is refused. */
async function takeRoleAway(stage: Stage, page: Page): Promise<void> {
  const zoe = await signIn(stage, cast.zoe.email);
  await zoe.page.getByText('No round has been opened yet').waitFor();
  await page.goto(`/admin/boards/${board.id}`);
  await page.getByRole('button', { name: `Remove ${cast.zoe.name}` }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'taking a role away');
  await page.getByRole('button', { name: 'Take the role away' }).click();
  await page.getByText(`${cast.zoe.name} is no longer`).waitFor();
  expect((await ask(zoe.page, 'GET', `/api/board/${board.id}/rounds`)).status).toBe(401);
  await zoe.page.reload();
  await zoe.page.getByLabel('Email address').waitFor();
  await zoe.context.close();
}

/** 2: a fresh deployment gets its first administrator, who adds a board, agencies, people and roles. */
export async function installs(stage: Stage): Promise<void> {
  const { makeAdministrator } = await import('../../../operations/make-administrator.ts');
  expect(await makeAdministrator(cast.ada, new Date().toISOString()), 'administrator already').toBe(false);
  const { page, context, troubles } = await signIn(stage, cast.ada.email);
  await addBoard(page);
  await addAgencies(page);
  await putOnList(page);
  await giveRoles(page);
  await takeRoleAway(stage, page);
  await page.goto('/admin/people');
  await page.getByText(cast.sid.email).waitFor();
  await expectAccessible(page, 'people');
  expect(troubles).toEqual([]);
  await context.close();
}
