import { dayInShort } from '../../shared/domain/day-in-words.ts';
import type { Mail } from './letter.ts';
import { clipped, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

export const dueChanged: Mail<'due-changed'> = {
  kind: 'due-changed',
  does: 'Tells an agency’s leads that its due day was set or moved; the calendar file moves the entry.',
  says: ({ due }, facts) => {
    const [about] = facts.returns;
    const { board, round, obligation } = about;
    return {
      subject: `${clipped(board.shortName)}: “${clipped(round.title)}” is now due on ${dayInShort(due)}`,
      opening: [`${board.name} has set the due day of this return from ${obligation.agencyName}.`],
      rows: rowsOf(about, todayOf(facts)),
      more: 0,
      action: { words: 'Open the return', path: pathOf(obligation) },
      closing: [
        'The attached file puts the new day in your calendar, in place of the earlier one. Reminders follow the new day.',
      ],
      calendar: 'due',
    };
  },
};
