import { bases } from '../../shared/domain/agency.ts';
import { dayInShort } from '../../shared/domain/day-in-words.ts';
import type { Mail, Row } from './letter.ts';
import type { ReturnFacts } from './mail-facts.ts';
import { clipped, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

function why({ asked }: ReturnFacts): Row[] {
  if (asked === null) return [];
  const commissioner = asked.commissioner === undefined ? [] : [`Commissioned by ${asked.commissioner}`];
  return [{ what: 'Why you are asked', lines: [bases[asked.basis], ...commissioner] }];
}

export const invitation: Mail<'invitation'> = {
  kind: 'invitation',
  does: 'Asks an agency’s leads and deputies for a return on the day the round opens, with the due day as a calendar file.',
  says: (_, facts) => {
    const [about] = facts.returns;
    const { board, round, obligation } = about;
    const by = obligation.due === null ? ', day to be confirmed' : ` by ${dayInShort(obligation.due)}`;
    return {
      subject: `${clipped(board.shortName)} asks ${clipped(obligation.agencyName)} for “${clipped(round.title)}”${by}`,
      opening: [`${board.name} asks ${obligation.agencyName} for this return.`],
      rows: rowsOf(about, todayOf(facts), ...why(about)),
      more: 0,
      action: { words: 'Open the return', path: pathOf(obligation) },
      closing: [
        'Sign in with this e-mail address; there is no password to remember. What you type saves itself. Colleagues can work on it with you: the lead adds them on the portal.',
        obligation.due === null
          ? 'You will hear from us when the due day is set.'
          : 'The due day is attached for your calendar. If you need more time, ask on the portal or reply to this mail.',
      ],
      calendar: obligation.due === null ? null : 'due',
    };
  },
};
