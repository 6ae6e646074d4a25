import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Edition } from '../../../shared/forms/form.ts';
import { publishedForms } from '../../../shared/forms/published-forms.ts';
import { writeForm } from '../../../web/src/workbook/form/write-form.ts';
import { expectAccessibleForAll } from '../harness/accessible.ts';
import type { Person } from '../harness/person.ts';
import { agencies } from './asking-board.ts';

const filled = {
  vocabulary: { answer: 'groups' },
  'staff-groups': {
    'group-1.headcount': 12,
    'group-1.required': 12,
    'group-1.in-date': 9,
    'group-2.headcount': 3,
    'group-2.required': 3,
    'group-2.in-date': 'two',
  },
  needs: {
    'r0mi0a1b2caa.topic': 'neglect',
    'r0mi0a1b2caa.level': 'core',
    'r0mi0a1b2caa.group': 'group-1',
    'r0mi0a1b2caa.places': 6,
    'r0mi0a1b2caa.priority': 'medium',
  },
  offers: { none: true },
};

/** The workbook of the page as somebody would send it back; one cell says “two” where a number is wanted. */
async function filledWorkbook(submissionId: string, title: string): Promise<Buffer> {
  const form = publishedForms.find(({ id }) => id === 'training-needs');
  const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'forms', 'editions');
  const text = await readFile(join(folder, `${form?.currentEdition}.json`), 'utf8');
  const edition = Edition.parse(JSON.parse(text));
  return Buffer.from(
    writeForm({
      edition,
      hash: form?.currentEdition ?? '',
      variant: 'small',
      agencyId: agencies.club.id,
      agencyName: agencies.club.name,
      submissionId,
      title,
      sections: edition.sections.map(({ id }) => id),
      values: filled,
      isDraft: false,
      isOpen: () => true,
      madeAt: Date.now(),
    }),
  );
}

/** Takes the workbook away, brings it back filled, sees what would change and what cannot be read, and saves. */
export async function tellsByWorkbook({ page, goTo }: Person, at: string, title: string): Promise<void> {
  await goTo(at);
  await page.getByRole('link', { name: 'Fill it in with Excel' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the workbook' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('training-needs-quay-club.xlsx');
  const blank = await readFile(await download.path());
  expect(blank.subarray(0, 2).toString('latin1')).toBe('PK');

  const buffer = await filledWorkbook(at.split('/').at(-1) ?? '', title);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel('The workbook that you filled in').setInputFiles({
    name: download.suggestedFilename(),
    mimeType,
    buffer,
  });
  await page.getByText('1 answer cannot be taken').waitFor();
  await expectAccessibleForAll(page, 'what a workbook would change');
  await page.getByRole('button', { name: /^Save \d+ answers$/ }).click();
  await page.getByText(/^\d+ answers saved\.$/).waitFor();
  await page.getByRole('link', { name: 'Go to the return' }).click();
  await page.getByLabel('In date, Group 1', { exact: true }).waitFor();
  expect(await page.getByLabel('Places, Need 1', { exact: true }).inputValue()).toBe('6');
  expect(await page.getByLabel('In date, Group 2', { exact: true }).inputValue()).toBe('');
  await page.getByLabel('In date, Group 2', { exact: true }).fill('2');
}
