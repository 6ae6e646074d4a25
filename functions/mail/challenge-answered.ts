import type { Mail } from './letter.ts';
import { clipped } from './words-of-a-return.ts';

export const challengeAnswered: Mail<'challenge-answered'> = {
  kind: 'challenge-answered',
  does: 'Tells a board’s managers, and whoever raised it, that an agency has answered a challenge.',
  says: ({ number }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    return {
      subject: `${clipped(obligation.agencyName)} has answered challenge ${number} about “${clipped(round.title)}”`,
      opening: [`${obligation.agencyName} has answered a question of ${board.name}.`],
      rows: [
        { what: 'Challenge', lines: [`Number ${number}`] },
        { what: 'About', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
      ],
      more: 0,
      action: { words: 'Read the answer', path: `/board/${board.id}/challenges/${number}` },
      closing: ['Ask further there, or close the challenge and say what has changed.'],
      calendar: null,
    };
  },
};
