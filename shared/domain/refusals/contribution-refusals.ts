import type { RefusalWords } from './refusal-words.ts';

/** What partners contribute. */
export const contributionRefusals = {
  'payments-recorded': {
    status: 409,
    words: 'Some of these payments are recorded already. Nothing was taken over: leave them out.',
  },
  'payment-recorded': {
    status: 409,
    words:
      'That payment is recorded already: same agency, day, sum and reference. If it came twice, add a word to the reference.',
  },
  'payment-removed': { status: 409, words: 'That payment has been taken out already.' },
  'no-plan': { status: 409, words: 'Set the plan first: a formula needs a sum to share out.' },
  'nothing-to-share-by': {
    status: 409,
    words: 'This formula has nothing to reckon with yet. Enter its figures in the plan, or choose another.',
  },
} as const satisfies Record<string, RefusalWords>;
