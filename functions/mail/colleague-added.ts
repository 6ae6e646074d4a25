import { isOwed } from '../../shared/domain/standing.ts';
import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

export const colleagueAdded: Mail<'colleague-added'> = {
  kind: 'colleague-added',
  does: 'Tells somebody that a colleague has added them to an agency’s return.',
  says: ({ addedBy }, facts) => {
    const [about] = facts.returns;
    const { round, board, obligation } = about;
    const closing = [
      'Sign in with this e-mail address; there is no password to remember. What you type saves itself.',
    ];
    if (!isOwed(obligation))
      return {
        subject: `${clipped(addedBy)} has added you to the returns of ${clipped(obligation.agencyName)}`,
        opening: [
          `${addedBy} has added you to the people who work on the returns of ${obligation.agencyName}. Nothing is owed at the moment.`,
        ],
        rows: [
          { what: 'Agency', lines: [obligation.agencyName] },
          { what: 'Asked last by', lines: [board.name] },
        ],
        more: 0,
        action: { words: 'See its returns', path: `/agency/${obligation.agencyId}` },
        closing,
        calendar: null,
      };
    return {
      subject: `${clipped(addedBy)} asks you to help with “${clipped(round.title)}” for ${clipped(board.shortName)}${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: [
        `${addedBy} has added you to the people who work on the returns of ${obligation.agencyName}.`,
      ],
      rows: rowsOf(about, todayOf(facts)),
      more: 0,
      action: { words: 'Open the return', path: pathOf(obligation) },
      closing,
      calendar: null,
    };
  },
};
