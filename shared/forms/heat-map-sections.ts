import type { Edition } from './form.ts';

/** The columns of the heat map: the sections that roll up, each with the variants in which any of it is asked. */
export const heatMapSections = (edition: Edition) =>
  edition.sections
    .filter(({ rollUp }) => rollUp === true)
    .map(({ id, number, shortTitle, questions }) => ({
      id,
      number: number === undefined ? null : Number(number),
      shortTitle,
      askedIn: [
        ...new Set(questions.filter(({ kind }) => kind === 'grade').flatMap(({ variants }) => variants)),
      ],
    }));
