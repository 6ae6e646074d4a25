import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allLists } from '../../docs/lists/all-lists.ts';
import { formsList } from '../../docs/lists/forms.ts';
import { whoInWords } from '../../docs/lists/routes.ts';
import { everyKindForm } from '../builders/every-kind-form.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'lists');

describe('the lists in docs/lists', () => {
  test.for(allLists)('$file says what the code says', async ({ file, text }) => {
    const written = await readFile(join(folder, file), 'utf8').catch(() => '');
    expect(written, `docs/lists/${file} differs from the code: run \`npm run docs\``).toBe(await text());
  });
});

test('who may call a route reads as words', () => {
  expect(whoInWords({ at: 'agency', roles: ['lead', 'deputy'] })).toBe('at the agency: lead, deputy lead');
  expect(whoInWords({ at: 'installation' })).toBe('administrator');
});

test('a form’s conditions, critical criteria and counts read as words', () => {
  const list = formsList([everyKindForm]);
  expect(list).toContain('| `long` | Long | about 20 minutes | 17 | 4 | no |');
  expect(list).toContain('| `1.2` | We check. | grade | long | critical |');
  expect(list).toContain('| only when answer of `contact` is We work with them or Through their families |');
  expect(list).toContain(
    'only when (grade of `1.1` is Partly met or Not met or grade of `1.2` is Partly met or Not met)',
  );
});

test('rows, columns, totals and checks of a form read as words', () => {
  const list = formsList([everyKindForm]);
  expect(list).toContain(
    'rows: Group 1 / Group 2; rows are added: “Add a group”; `headcount` Headcount (count);',
  );
  expect(list).toContain('`share` In date of required = `in-date` in percent of `required`');
  expect(list).toContain('`why` Why it is not certain (long-text; wanted when `certain` is false)');
  expect(list).toContain('only when the total of `costs.cost` > `budget`');
  expect(list).toContain('last time’s `budget` is put in');
  expect(list).toContain(
    '| `required-of-headcount` | error | each row of `groups`: `required` <= `headcount` | Required cannot be more than headcount |',
  );
});
