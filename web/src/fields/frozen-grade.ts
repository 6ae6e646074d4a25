import type { Snapshot } from '../../../shared/forms/freeze.ts';

const rolledUpWords: Record<string, { readonly shape: string; readonly words: string }> = {
  'not-rated': { shape: '…', words: 'Not rated' },
};

/** A grade of a frozen return in the words and the shape of its own scale; undefined where nothing is asked. */
export const gradeOf = (grade: string, scale: Snapshot['scale']) => {
  const step = scale.find((each) => each.grade === grade);
  return step === undefined ? rolledUpWords[grade] : { shape: step.symbol, words: step.label };
};
