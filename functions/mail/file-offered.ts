import type { Mail } from './letter.ts';
import { clipped, rowsOf, todayOf } from './words-of-a-return.ts';

export const fileOffered: Mail<'file-offered'> = {
  kind: 'file-offered',
  does: 'Tells an agency’s leads that their return came to the board as a file, and waits for them to confirm it.',
  says: (_content, facts) => {
    const [about] = facts.returns;
    const { board, round, obligation } = about;
    return {
      subject: `${clipped(board.shortName)} has a file of yours for “${clipped(round.title)}”: please confirm it`,
      opening: [
        `${board.name} was sent the return of ${obligation.agencyName} as a file, and has put in what it says. It counts only once you have looked at it and taken it over; you can also decline it.`,
      ],
      rows: rowsOf(about, todayOf(facts)),
      more: 0,
      action: {
        words: 'See what the file says',
        path: `/agency/${obligation.agencyId}/returns/${obligation.submissionId}/excel`,
      },
      closing: [
        'No reminders are sent while the file waits for you. The return is sent only once it is signed.',
      ],
      calendar: null,
    };
  },
};
