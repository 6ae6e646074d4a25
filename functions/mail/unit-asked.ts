import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

export const unitAsked: Mail<'unit-asked'> = {
  kind: 'unit-asked',
  does: 'Tells the people of a unit that their part of the agency’s return is asked for, or given back to them.',
  says: ({ unit, askedBy, submissionId, givenBack }, facts) => {
    const [about] = facts.returns;
    const { round, board, obligation } = about;
    return {
      subject: `${clipped(askedBy, 24)} ${givenBack ? 'gives back' : 'asks for'} ${clipped(unit, 26)}’s part in “${clipped(round.title, 30)}” for ${clipped(board.shortName, 20)}${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: [
        givenBack
          ? `${askedBy} has given the part of ${unit} back to you. The portal says why: change what is needed and hand it in again.`
          : `${askedBy} asks ${unit} to answer its own part of the return of ${obligation.agencyName}. Hand it in once it is complete; the agency answers for the whole.`,
      ],
      rows: rowsOf(about, todayOf(facts), { what: 'Unit', lines: [unit] }),
      more: 0,
      action: { words: 'Open your unit’s part', path: pathOf({ ...obligation, submissionId }) },
      closing: [
        'Sign in with this e-mail address; there is no password to remember. What you type saves itself.',
      ],
      calendar: null,
    };
  },
};
