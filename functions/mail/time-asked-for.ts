import { dayInShort } from '../../shared/domain/day-in-words.ts';
import type { Mail } from './letter.ts';
import { clipped, dueInWords, progressInWords, todayOf } from './words-of-a-return.ts';

export const timeAskedFor: Mail<'time-asked-for'> = {
  kind: 'time-asked-for',
  does: 'Tells a board’s managers that an agency asks for more time.',
  says: ({ until }, facts) => {
    const [{ round, obligation }] = facts.returns;
    const today = todayOf(facts);
    return {
      subject: `${clipped(obligation.agencyName)} asks for time until ${dayInShort(until)}: “${clipped(round.title)}”`,
      opening: [`${obligation.agencyName} asks for more time and has given a reason on the portal.`],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
        { what: 'Due now', lines: [dueInWords(obligation.due, today)] },
        { what: 'Asked for', lines: [dueInWords(until, today)] },
        { what: 'Progress', lines: [progressInWords(obligation)] },
      ],
      more: 0,
      action: {
        words: 'Read the reason and answer',
        path: `/board/${obligation.boardId}/rounds/${obligation.roundId}/agencies/${obligation.agencyId}`,
      },
      closing: ['Until you give more time, the present due day stands and reminders go on.'],
      calendar: null,
    };
  },
};
