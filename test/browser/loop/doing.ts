import { expect } from 'vitest';
import type { Answer } from '../../../shared/domain/answer.ts';
import { currentEditions, editionFiles } from '../../../shared/forms/all-editions.ts';
import { asked } from '../../../shared/forms/asked.ts';
import { Edition } from '../../../shared/forms/form.ts';
import type { Question } from '../../../shared/questions/all-kinds.ts';
import { ask } from '../harness/api.ts';
import type { Person } from '../harness/person.ts';

export const editionHash = currentEditions['section-11'].currentEdition;

export async function theEdition(): Promise<Edition> {
  const load = editionFiles[editionHash];
  if (load === undefined) throw new Error('There is no edition.');
  return Edition.parse((await load()).default);
}

/** Asks the API as somebody signed in, who must be allowed to. */
export async function must<T = unknown>(
  { page }: Person,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const came = await ask<T>(page, method, path, body);
  expect(came, `${method} ${path}`).toMatchObject({ status: 200 });
  return came.body;
}

type Part = { readonly section: string; readonly question: string; readonly part: string };

/** Saves one part over whatever is there. */
export async function save(
  person: Person,
  api: string,
  { section, question, part }: Part,
  value: string | boolean,
): Promise<void> {
  const { answers } = await must<{ answers: readonly Answer[] }>(person, 'GET', `${api}/answers`);
  const found = answers.find((each) => each.question === question && each.part === part);
  await must(person, 'PUT', `${api}/sections/${section}/answers/${question}/${part}`, {
    value,
    version: found?.version ?? 0,
    saveId: `loop-${question}-${part}-${found?.version ?? 0}`.slice(0, 64).replaceAll('.', '-'),
    edition: editionHash,
  });
}

type Given = Readonly<Record<string, string>>;

/** Answers everything that is asked and has no answer yet, and declares every section; asked of the API, to save time. */
export async function fillIn(
  person: Person,
  api: string,
  variant: string,
  given: (question: Question) => Given,
): Promise<void> {
  const edition = await theEdition();
  const { answers } = await must<{ answers: readonly Answer[] }>(person, 'GET', `${api}/answers`);
  for (const { section, questions } of asked({ edition, variant, answers: {} })) {
    for (const question of questions.filter(({ optional }) => optional !== true))
      for (const [part, value] of Object.entries(given(question))) {
        const found = answers.find((each) => each.question === question.id && each.part === part);
        if (found !== undefined && found.value !== null) continue;
        const path = `${api}/sections/${section.id}/answers/${question.id}/${part}`;
        const saveId = `loop-${question.id}-${part}`.replaceAll('.', '-');
        const version = found?.version ?? 0;
        await must(person, 'PUT', path, { value, version, saveId, edition: editionHash });
      }
    await must(person, 'PUT', `${api}/sections/${section.id}/complete`, { complete: true });
  }
}
