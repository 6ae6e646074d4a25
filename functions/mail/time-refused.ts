import { dayInShort, dayInWords } from '../../shared/domain/day-in-words.ts';
import type { Mail } from './letter.ts';
import { clipped, rowsOf, todayOf } from './words-of-a-return.ts';

export const timeRefused: Mail<'time-refused'> = {
  kind: 'time-refused',
  does: 'Tells an agency’s leads that the board could not give the time they asked for; the reason stands on the portal.',
  says: ({ until }, facts) => {
    const [about] = facts.returns;
    const { board, round, obligation } = about;
    const stands = obligation.due === null ? 'unchanged' : `due ${dayInShort(obligation.due)} as before`;
    return {
      subject: `${clipped(board.shortName)} cannot give more time for “${clipped(round.title)}”: ${stands}`,
      opening: [
        `${obligation.agencyName} asked for time until ${dayInWords(until)}. ${board.name} could not agree, and gives its reason on the portal. The due day is unchanged.`,
      ],
      rows: rowsOf(about, todayOf(facts)),
      more: 0,
      action: {
        words: 'Read the reason',
        path: `/agency/${obligation.agencyId}/rounds/${obligation.roundId}/more-time`,
      },
      closing: [
        'A return that comes after its due day is accepted too, and marked late. If this leaves you with a difficulty, reply to this mail or call.',
      ],
      calendar: null,
    };
  },
};
