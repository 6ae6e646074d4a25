import type { Mail } from './letter.ts';
import { clipped } from './words-of-a-return.ts';

export const exempted: Mail<'exempted'> = {
  kind: 'exempted',
  does: 'Tells an agency’s leads that the board has excused it from a round.',
  says: (_, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    return {
      subject: `${clipped(board.shortName)}: nothing is owed for “${clipped(round.title)}”`,
      opening: [
        `${board.name} has excused ${obligation.agencyName} from this return. Nothing is owed, and reminders stop.`,
      ],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Asked by', lines: [board.name] },
        { what: 'Agency', lines: [obligation.agencyName] },
      ],
      more: 0,
      action: { words: 'See what else is owed', path: `/agency/${obligation.agencyId}` },
      closing: ['What was already answered is kept. If this surprises you, reply to this mail or call.'],
      calendar: obligation.due === null ? null : 'cancelled',
    };
  },
};
