import type { GradeInWords } from '../../../../../shared/contract/board-routes.ts';

export type GradeWords = { readonly shape: string; readonly words: string };

/** The shape and the words of every grade, by its key. A grade that the scale does not have is shown as it is. */
export function scaleWords(scale: readonly GradeInWords[]): (grade: string) => GradeWords {
  const known = new Map(scale.map(({ key, symbol, words }) => [key, { shape: symbol, words }]));
  return (grade) => known.get(grade) ?? { shape: '', words: grade };
}
