import type { Mail } from './letter.ts';
import { boardPathOf, clipped } from './words-of-a-return.ts';

export const reviewHandedOver: Mail<'review-handed-over'> = {
  kind: 'review-handed-over',
  does: 'Tells a board’s substitute that a return is theirs to review, since its reviewer works for the agency.',
  says: ({ handedBy }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    return {
      subject: `For you to review: ${clipped(obligation.agencyName)}, “${clipped(round.title)}”`,
      opening: [
        `${handedBy} works for ${obligation.agencyName}, and nobody reviews the return of their own agency. You stand in at ${board.name}, so the review is now yours.`,
      ],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
      ],
      more: 0,
      action: { words: 'Open the review desk', path: `${boardPathOf(obligation)}/review` },
      closing: ['It stands among the returns to review, marked as handed over to you.'],
      calendar: null,
    };
  },
};
