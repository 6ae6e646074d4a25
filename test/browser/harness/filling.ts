import type { Locator, Page } from 'playwright-core';
import type { Portal } from '../../../infra/local/portal.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import { ask } from './api.ts';
import { enterCode, type Person } from './person.ts';

/** The control of one part of a question. */
export const control = (page: Page, id: string): Locator => page.locator(`[id="${id}"]`);

/** The line that says whether everything typed has arrived. */
export const saveStatus = (page: Page): Locator => page.locator('.save-status > span').first();

export const allSaved = (page: Page): Promise<void> =>
  saveStatus(page)
    .filter({ hasText: /^Saved \d\d:\d\d$/ })
    .waitFor({ timeout: 45_000 });

type Owed = {
  readonly returns: readonly { readonly obligation: { readonly submissionId: string } }[];
};

/** Where the first return of an agency is filled. */
export async function returnAddress({ page }: Person, agencyId: string): Promise<string> {
  const { body } = await ask<Owed>(page, 'GET', `/api/agency/${agencyId}/returns`);
  const [first] = body.returns;
  if (first === undefined) throw new Error(`${agencyId} owes nothing.`);
  return `/agency/${agencyId}/returns/${first.obligation.submissionId}`;
}

/** What the server has of a return: `question-part` and the answer. */
export async function answersAt(page: Page, returnAt: string): Promise<Map<string, Answer>> {
  const path = `/api${returnAt.replace('/returns/', '/submissions/')}/answers`;
  const { body } = await ask<{ answers: readonly Answer[] }>(page, 'GET', path);
  return new Map(body.answers.map((answer) => [`${answer.question}-${answer.part}`, answer]));
}

/** Ends every session of somebody, as if it had run out. */
export async function endSessions(portal: Portal, personId: string): Promise<void> {
  const { DeleteItemCommand, QueryCommand } = await import('@aws-sdk/client-dynamodb');
  const TableName = portal.tables.directory;
  const { Items = [] } = await portal.aws.dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': { S: `PERSON#${personId}` }, ':sk': { S: 'SESSION#' } },
    }),
  );
  await Promise.all(
    Items.map(({ pk, sk }) =>
      portal.aws.dynamodb.send(
        new DeleteItemCommand({ TableName, Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } } }),
      ),
    ),
  );
}

export async function personIdOf(page: Page): Promise<string> {
  const { body } = await ask<{ person: { id: string } }>(page, 'GET', '/api/account/me');
  return body.person.id;
}

/** Follows the notice of an ended session: signs in again in a second tab and comes back. */
export async function signInAgain(portal: Portal, { page, context, email }: Person): Promise<void> {
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  const second = await opening;
  const arrived = second.getByRole('heading', { name: 'You are signed in again' });
  await arrived.or(second.getByLabel('Email address')).waitFor();
  if (!(await arrived.isVisible())) await enterCode(second, portal, email);
  await arrived.waitFor();
  await second.close();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
