import type { Snapshot } from '../../../../../shared/forms/freeze.ts';

export type GradeWords = { readonly shape: string; readonly words: string };

const others: Readonly<Record<string, GradeWords>> = {
  'not-rated': { shape: '○', words: 'Not rated' },
  'not-asked': { shape: '–', words: 'Not asked' },
};

/** A grade as people read it. */
export function gradeWords(scale: Snapshot['scale'], grade: string): GradeWords {
  const step = scale.find((each) => each.grade === grade);
  if (step !== undefined) return { shape: step.symbol, words: step.label };
  return others[grade] ?? { shape: '–', words: grade };
}
