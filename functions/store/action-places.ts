import type { ActionPlace } from '../../shared/domain/action-row.ts';
import { sectionName } from '../../shared/forms/form.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { editionFor } from './editions.ts';

/** The sections that actions can belong to: those of every form that grades, as it is issued now. No call. */
export async function listActionPlaces(): Promise<ActionPlace[]> {
  const editions = await Promise.all(publishedForms.map(({ currentEdition }) => editionFor(currentEdition)));
  return editions
    .filter(({ scale }) => scale.length > 0)
    .flatMap(({ form, sections }) =>
      sections
        .filter(({ rollUp }) => rollUp === true)
        .map(({ id, number, shortTitle, questions }) => ({
          form,
          section: id,
          number: number ?? null,
          title: shortTitle,
          criteria: questions
            .filter(({ kind }) => kind === 'grade')
            .map((question) => ({ id: question.id, label: question.label })),
        })),
    );
}

/** The sections in words, by their ids: “Standard 4: Service development”. */
export async function listSectionNames(): Promise<Record<string, string>> {
  const editions = await Promise.all(publishedForms.map(({ currentEdition }) => editionFor(currentEdition)));
  return Object.fromEntries(
    editions.flatMap((edition) =>
      edition.sections.map((section) => [
        section.id,
        sectionName(edition, { ...section, title: section.shortTitle }),
      ]),
    ),
  );
}
