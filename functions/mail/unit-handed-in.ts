import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, some, todayOf } from './words-of-a-return.ts';

export const unitHandedIn: Mail<'unit-handed-in'> = {
  kind: 'unit-handed-in',
  does: 'Tells an agency’s lead and deputy that a unit has handed in its part, and how many are still awaited.',
  says: ({ unit, awaited, submissionId }, facts) => {
    const [about] = facts.returns;
    const { round, board, obligation } = about;
    return {
      subject: `${clipped(unit, 40)} has handed in its part of “${clipped(round.title, 30)}” for ${clipped(board.shortName, 20)}${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: [
        awaited === 0
          ? `${unit} has handed in its part of the return of ${obligation.agencyName}. No other unit is awaited.`
          : `${unit} has handed in its part of the return of ${obligation.agencyName}. ${some(awaited, 'unit is', 'units are')} still awaited.`,
      ],
      rows: rowsOf(about, todayOf(facts), { what: 'Unit', lines: [unit] }),
      more: 0,
      action: {
        words: 'See how your units grade themselves',
        path: `${pathOf({ ...obligation, submissionId })}/units`,
      },
      closing: [
        'If something is missing in it, give it back with a reason; you decide the agency’s own grades.',
      ],
      calendar: null,
    };
  },
};
