import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

export const unitAsked: Mail<'unit-asked'> = {
  kind: 'unit-asked',
  does: 'Tells the people of a unit that their part of the agency’s return is asked for, or given back to them.',
  says: ({ unit, askedBy, submissionId, givenBackFor }, facts) => {
    const [about] = facts.returns;
    const { round, board, obligation } = about;
    const isAsked = givenBackFor === null;
    return {
      subject: `${clipped(askedBy, 24)} ${isAsked ? 'asks for' : 'gives back'} ${clipped(unit, 26)}’s part in “${clipped(round.title, 30)}” for ${clipped(board.shortName, 20)}${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: isAsked
        ? [
            `${askedBy} asks ${unit} to answer its own part of the return of ${obligation.agencyName}. Hand it in once it is complete; the agency answers for the whole.`,
          ]
        : [
            `${askedBy} has given the part of ${unit} back to you. Change what is needed and hand it in again.`,
          ],
      rows: rowsOf(
        about,
        todayOf(facts),
        { what: 'Unit', lines: [unit] },
        ...(isAsked ? [] : [{ what: 'Reason', lines: givenBackFor.split(/\s*\n\s*/) }]),
      ),
      more: 0,
      action: { words: 'Open your unit’s part', path: pathOf({ ...obligation, submissionId }) },
      closing: [
        'Sign in with this e-mail address; there is no password to remember. What you type saves itself.',
      ],
      calendar: null,
    };
  },
};
