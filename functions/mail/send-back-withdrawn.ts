import type { Mail } from './letter.ts';
import { clipped, pathOf } from './words-of-a-return.ts';

export const sendBackWithdrawn: Mail<'send-back-withdrawn'> = {
  kind: 'send-back-withdrawn',
  does: 'Tells an agency’s leads and signatories that a board no longer asks for the questions that it had sent back.',
  says: ({ version, reason }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    return {
      subject: `${clipped(board.shortName, 40)} no longer asks for answers on “${clipped(round.title, 40)}”`,
      opening: [
        `${board.name} has withdrawn the questions that it sent back. You need not answer them: the return stands as you sent it.`,
      ],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Asked by', lines: [board.name] },
        { what: 'Agency', lines: [obligation.agencyName] },
        ...(reason === null ? [] : [{ what: 'Reason', lines: reason.split(/\s*\n\s*/) }]),
      ],
      more: 0,
      action: { words: 'Read what was sent', path: `${pathOf(obligation)}/versions/${version}` },
      closing: ['What was written meanwhile is kept with the return, and no board sees it.'],
      calendar: null,
    };
  },
};
