import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

export const signOffDeclined: Mail<'sign-off-declined'> = {
  kind: 'sign-off-declined',
  does: 'Tells the leads that a signatory has declined to sign off, and why.',
  says: ({ reason }, facts) => {
    const [about] = facts.returns;
    const { round, board, obligation } = about;
    return {
      subject: `Sign-off declined: “${clipped(round.title)}” for ${clipped(board.shortName)}${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: [
        `A signatory of ${obligation.agencyName} has declined to sign off this return. It is open again for changes.`,
      ],
      rows: rowsOf(about, todayOf(facts), { what: 'Reason', lines: reason.split(/\s*\n\s*/) }),
      more: 0,
      action: { words: 'Open the return', path: pathOf(obligation) },
      closing: ['When the return is right, declare it ready again; the signatories are told.'],
      calendar: null,
    };
  },
};
