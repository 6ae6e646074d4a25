import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

export const readyForSignOff: Mail<'ready-for-sign-off'> = {
  kind: 'ready-for-sign-off',
  does: 'Tells the signatories that the lead has declared a return ready to sign.',
  says: (_, facts) => {
    const [about] = facts.returns;
    const { board, round, obligation } = about;
    return {
      subject: `Please sign off “${clipped(round.title)}” for ${clipped(board.shortName)}${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: [
        `The lead of ${obligation.agencyName} has declared this return ready. It is sent once you sign it off.`,
      ],
      rows: rowsOf(about, todayOf(facts)),
      more: 0,
      action: { words: 'Read and sign off', path: pathOf(obligation) },
      closing: [
        'You see every answer in words before you sign. If something is not right, decline with a reason; your lead is told.',
      ],
      calendar: null,
    };
  },
};
