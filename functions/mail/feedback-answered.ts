import type { Mail } from './letter.ts';
import { boardPathOf, clipped } from './words-of-a-return.ts';

export const feedbackAnswered: Mail<'feedback-answered'> = {
  kind: 'feedback-answered',
  does: 'Tells a board’s managers that an agency has answered its feedback.',
  says: (_, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    return {
      subject: `${clipped(obligation.agencyName)} has answered the feedback on “${clipped(round.title)}”`,
      opening: [
        `${obligation.agencyName} has answered the feedback that ${board.name} gave on its return, point by point.`,
      ],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
      ],
      more: 0,
      action: { words: 'Read the answers', path: `${boardPathOf(obligation)}/feedback` },
      closing: [
        'When nothing more is to be said, close the return there. Its challenges are closed one by one.',
      ],
      calendar: null,
    };
  },
};
