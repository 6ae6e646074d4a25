import type { Assignments } from '../../../../../shared/contract/sharing-routes.ts';
import type { Section } from '../../../../../shared/forms/form.ts';
import type { OpenReturn } from '../with-return.tsx';

/** The names of those who were given a section. */
export const whoHas = ({ assigned, people }: Assignments, section: string): string[] =>
  assigned
    .filter((each) => each.section === section)
    .flatMap(({ personId }) => people.find((each) => each.personId === personId)?.name ?? []);

const listed = (words: readonly string[]): string => words.join(', ');

const called = ({ sectionWord }: OpenReturn['edition'], sections: readonly Section[]): string => {
  const numbers = sections.flatMap(({ number }) => number ?? []);
  const named = sections.filter(({ number }) => number === undefined).map(({ shortTitle }) => shortTitle);
  const word = sectionWord.toLowerCase();
  const numbered = numbers.length === 0 ? [] : [`${word}${numbers.length > 1 ? 's' : ''} ${listed(numbers)}`];
  return listed([...numbered, ...named]);
};

/** “Dee Marsh (standards 5, 6)”: who still has sections that nobody has declared complete. */
export function waitingFor(
  { edition, view }: Pick<OpenReturn, 'edition' | 'view'>,
  sections: readonly Section[],
  { assigned, people }: Assignments,
): string[] {
  const isDone = (id: string) => view.sections.find(({ section }) => section === id)?.complete != null;
  return people.flatMap(({ personId, name }) => {
    const theirs = sections.filter(
      ({ id }) => !isDone(id) && assigned.some((each) => each.section === id && each.personId === personId),
    );
    return theirs.length === 0 ? [] : [`${name} (${called(edition, theirs)})`];
  });
}
