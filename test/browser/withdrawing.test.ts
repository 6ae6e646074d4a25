import { expect, test } from 'vitest';
import { expectAccessibleForAll } from './harness/accessible.ts';
import { allSaved, control, returnAddress } from './harness/filling.ts';
import { soon } from './harness/patient.ts';
import { signIn } from './harness/person.ts';
import { fillers, smallBoard } from './harness/small-board.ts';
import { onStage } from './harness/stage.ts';

const stage = onStage(smallBoard);

test('a round opened by mistake is withdrawn; its agencies read what they wrote, and owe nothing', async () => {
  const [vera, una] = await Promise.all([
    signIn(stage, 'vera@harbour-lscb.example'),
    signIn(stage, fillers.una.email),
  ]);
  const at = await returnAddress(una, 'harbour-police');
  await una.goTo(`${at}/sections/standard-1`);
  await control(una.page, '1.1-note').fill('Our plan of the year');
  await allSaved(una.page);

  await vera.page.getByRole('link', { name: 'Section 11 at the harbour', exact: true }).click();
  await vera.page.getByRole('button', { name: 'Withdraw the round' }).click();
  await expectAccessibleForAll(vera.page, 'withdrawing a round');
  await vera.page.getByLabel('Why is the round withdrawn?').fill('Opened for the wrong year');
  await vera.page.getByRole('button', { name: 'Withdraw the round' }).click();
  const dialog = vera.page.getByRole('dialog');
  await expectAccessibleForAll(vera.page, 'what withdrawing does');
  await dialog.getByRole('button', { name: 'Withdraw the round' }).click();
  await vera.page.getByText('Reason: Opened for the wrong year').waitFor();
  await expectAccessibleForAll(vera.page, 'a round that was withdrawn');

  const mails = () =>
    stage.portal.mails(fillers.una.email).filter(({ subject }) => /has withdrawn/.test(subject)).length;
  await soon(mails, 'the lead is told once').toBe(1);

  await una.goTo('/agency/harbour-police');
  await una.page.getByText(/The board withdrew this on/).waitFor();
  await una.page.getByRole('link', { name: 'Read what was written' }).click();
  await una.page.getByText('“Opened for the wrong year”').waitFor();
  await expectAccessibleForAll(una.page, 'a return whose round was withdrawn');
  await una.goTo(`${at}/sections/standard-1`);
  await una.page.getByText('Our plan of the year').first().waitFor();
  expect(await control(una.page, '1.1-note').isEditable()).toBe(false);
  expect([...vera.troubles, ...una.troubles]).toEqual([]);
});
