import { instantInWords } from '../../shared/domain/day-in-words.ts';
import type { Mail } from './letter.ts';
import { clipped, pathOf } from './words-of-a-return.ts';

export const receipt: Mail<'receipt'> = {
  kind: 'receipt',
  does: 'Confirms to an agency’s people that their return was received, with its receipt number.',
  says: ({ version }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    const signed = facts.version;
    if (signed === null) throw new Error('A receipt needs the version that it is for');
    return {
      subject: `Received: “${clipped(round.title)}” from ${clipped(obligation.agencyName)} for ${clipped(board.shortName)}`,
      opening: [`${board.name} has received your return. Thank you. Nothing more is owed for now.`],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
        { what: 'Receipt number', lines: [signed.receipt] },
        { what: 'Signed off by', lines: [`${signed.signedBy.name}, ${signed.signedBy.role}`] },
        { what: 'Received', lines: [instantInWords(signed.at)] },
        ...(version > 1 ? [{ what: 'Version', lines: [String(version)] }] : []),
      ],
      more: 0,
      action: { words: 'Read what was sent', path: `${pathOf(obligation)}/versions/${version}` },
      closing: ['The return is kept as you signed it. A PDF for your files is on the same page.'],
      calendar: null,
    };
  },
};
