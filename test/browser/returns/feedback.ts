import { expect } from 'vitest';
import { expectAccessible } from '../harness/accessible.ts';
import type { Person } from '../harness/person.ts';
import type { Stage } from '../harness/stage.ts';
import { board } from './asking-board.ts';

type Returned = { readonly agencyId: string; readonly roundId: string };

/** The manager reads a return at the desk, comments on its first part and issues feedback; the agency's lead is told, and reads it. */
export async function getsFeedback(
  stage: Stage,
  manager: Person,
  lead: Person,
  address: string,
  { agencyId, roundId }: Returned,
): Promise<void> {
  const here = `/board/${board.id}/rounds/${roundId}/agencies/${agencyId}`;
  const comment = 'Tell us how you know.';
  await manager.goTo(`${here}/review`);
  await manager.page.getByLabel('Comments').fill(comment);
  await manager.page.getByRole('button', { name: 'Read, nothing to add' }).click();
  await manager.page.getByText('1 of 3 sections judged').waitFor();
  await expectAccessible(manager.page, 'the desk of a form without grades');

  await manager.goTo(`${here}/feedback`);
  await manager.page.getByRole('button', { name: 'Save and preview' }).click();
  await manager.page.getByText(comment).first().waitFor();
  await manager.page.getByRole('button', { name: 'Issue this feedback' }).click();
  await manager.page.getByRole('dialog').getByRole('button', { name: /Issue/ }).click();
  await manager.page.getByRole('dialog').waitFor({ state: 'detached' });

  await stage.portal.settled();
  expect(stage.portal.mails(address).at(-1)?.subject).toMatch(/feedback/i);
  await lead.goTo(`/agency/${agencyId}/rounds/${roundId}/feedback`);
  await lead.page.getByText(comment).first().waitFor();
  await expectAccessible(lead.page, 'feedback on a form without grades');
}
