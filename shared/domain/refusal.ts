import { agencyRefusals } from './refusals/agency-refusals.ts';
import { boardRefusals } from './refusals/board-refusals.ts';
import { contributionRefusals } from './refusals/contribution-refusals.ts';
import { edgeRefusals } from './refusals/edge-refusals.ts';
import { fillingRefusals } from './refusals/filling-refusals.ts';
import type { RefusalWords } from './refusals/refusal-words.ts';

/**
 * Every reason for which the portal says no: the HTTP status, and the words a person reads.
 * The name travels as the problem's `type` (RFC 9457), so that the page can do something about it.
 */
export const refusals = {
  ...edgeRefusals,
  ...fillingRefusals,
  ...agencyRefusals,
  ...boardRefusals,
  ...contributionRefusals,

  // Everything else
  'changed-meanwhile': {
    status: 409,
    words: 'Somebody changed this meanwhile. Look at how it stands now and try again.',
  },
  'try-again': { status: 503, words: 'The portal is busy. Nothing was lost; try again in a moment.' },
  fault: {
    status: 500,
    words:
      'Something went wrong on our side. Nothing you typed is lost. Quote the reference if you ask for help.',
  },
} as const satisfies Record<string, RefusalWords>;

export type Refusal = keyof typeof refusals;
