import type { Mail } from './letter.ts';
import { clipped } from './words-of-a-return.ts';

const needs = (n: number): string => (n === 1 ? '1 need' : `${n} needs`);

export const needsAnswered: Mail<'needs-answered'> = {
  kind: 'needs-answered',
  does: 'Tells an agency’s leads that the board has answered its training needs: how many are met, partly or not.',
  says: ({ met, partly, not, undecided }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    const counts = [
      { what: 'Met', count: met },
      { what: 'Partly met', count: partly },
      { what: 'Not met', count: not },
      { what: 'Not decided yet', count: undecided },
    ];
    return {
      subject: `${clipped(board.shortName, 40)} answers your training needs: “${clipped(round.title)}”`,
      opening: [`${board.name} has decided on the training that ${obligation.agencyName} asked for.`],
      rows: counts
        .filter(({ count }) => count > 0)
        .map(({ what, count }) => ({ what, lines: [needs(count)] })),
      more: 0,
      action: {
        words: 'Read each answer',
        path: `/agency/${obligation.agencyId}/rounds/${obligation.roundId}/need-answers`,
      },
      closing: ['What is offered, what is not and why stands there for each of them.'],
      calendar: null,
    };
  },
};
