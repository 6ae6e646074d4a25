import type { Mail } from './letter.ts';
import { clipped } from './words-of-a-return.ts';

export const roundWithdrawn: Mail<'round-withdrawn'> = {
  kind: 'round-withdrawn',
  does: 'Tells the leads of an agency that was asked for a return that the board has withdrawn the round.',
  says: ({ reason }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    return {
      subject: `${clipped(board.shortName, 40)} has withdrawn “${clipped(round.title, 40)}”: nothing is owed`,
      opening: [
        `${board.name} has withdrawn this round for every agency. ${obligation.agencyName} owes nothing for it, and reminders stop.`,
      ],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Withdrawn by', lines: [board.name] },
        { what: 'Agency', lines: [obligation.agencyName] },
        { what: 'Reason', lines: reason.split(/\s*\n\s*/) },
      ],
      more: 0,
      action: { words: 'See what else is owed', path: `/agency/${obligation.agencyId}` },
      closing: ['What was already written is kept, and your agency can still read it.'],
      calendar: obligation.due === null ? null : 'cancelled',
    };
  },
};
