import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editionFiles } from '../../../shared/forms/all-editions.ts';
import { allForms } from '../../../shared/forms/all-forms.ts';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import { editionFaults } from '../../../shared/forms/edition-faults.ts';
import { Edition } from '../../../shared/forms/form.ts';
import { publishedForms } from '../../../shared/forms/published-forms.ts';

const forms = join(import.meta.dirname, '../../../shared/forms');
const folder = join(forms, 'editions');
const written = (hash: string) => readFileSync(join(folder, `${hash}.json`), 'utf8');

test.each(allForms)(
  '$id is published as it is written now (else: npm run editions)',
  async ({ id, content }) => {
    const form = await content();
    const published = publishedForms.find((each) => each.id === id)!;
    expect(written(published.currentEdition)).toBe(canonicalJson(form));
    const { title, shortTitle, variants } = form;
    expect(form.form).toBe(id);
    expect(published).toMatchObject({ title, shortTitle, variants });
  },
);

test('what lists show is every form, in the order in which they are listed', () => {
  expect(publishedForms.map(({ id }) => id)).toEqual(allForms.map(({ id }) => id));
});

test('every form that is written stands in the list of all forms', async () => {
  const listed = await Promise.all(allForms.map((form) => form.content()));
  const files = readdirSync(forms).filter((name) => name.endsWith('.ts'));
  const exported = await Promise.all(files.map((name) => import(join(forms, name)) as Promise<object>));
  const written = exported
    .flatMap((each) => Object.values(each))
    .filter((each) => Edition.safeParse(each).success);
  expect(new Set(written)).toEqual(new Set(listed));
});

test('every edition is named by the hash of its bytes and was never edited', () => {
  for (const hash of Object.keys(editionFiles))
    expect(createHash('sha256').update(written(hash), 'utf8').digest('hex')).toBe(hash);
});

test('every edition that lies in the folder can be read, and has no fault', async () => {
  const files = readdirSync(folder).map((name) => name.replace('.json', ''));
  expect(Object.keys(editionFiles).sort()).toEqual(files.sort());
  for (const read of Object.values(editionFiles)) {
    const edition = Edition.parse((await read()).default);
    expect(editionFaults(edition)).toEqual([]);
  }
});
