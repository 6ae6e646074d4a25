import type { Day } from '../../shared/domain/day.ts';
import { type Mail, mostRows, type Row } from './letter.ts';
import type { MailFacts, ReturnFacts } from './mail-facts.ts';
import { clipped, dueForSubject, dueInWords, pathOf, progressInWords, todayOf } from './words-of-a-return.ts';

const boardsIn = ({ returns }: MailFacts): Set<string> => new Set(returns.map(({ board }) => board.id));

const row =
  (today: Day, severalBoards: boolean) =>
  ({ board, round, obligation }: ReturnFacts): Row => ({
    what: round.title,
    lines: [
      `${board.name} asks ${obligation.agencyName}`,
      `${obligation.due !== null && obligation.due < today ? 'Was due' : 'Due'} ${dueInWords(obligation.due, today)}`,
      progressInWords(obligation),
      ...(severalBoards ? [`Questions: ${board.contact.name}, ${board.contact.phone}`] : []),
    ],
  });

function subject(facts: MailFacts, today: Day): string {
  const [{ board, round, obligation }, ...others] = facts.returns;
  const ready = obligation.stage === 'ready' ? ' is ready for sign-off and' : '';
  const first = `${clipped(board.shortName)}: “${clipped(round.title)}”${ready} ${dueForSubject(obligation.due, today)}`;
  return others.length === 0 ? first : `${facts.returns.length} returns owed. ${first}`;
}

/** The page where the reader finds all of them: the return, the agency’s list, or home. */
function path({ returns }: MailFacts): string {
  const agencies = new Set(returns.map(({ obligation }) => obligation.agencyId));
  if (returns.length === 1) return pathOf(returns[0].obligation);
  return agencies.size === 1 ? `/agency/${returns[0].obligation.agencyId}` : '/';
}

export const reminderDigest: Mail<'reminder-digest'> = {
  kind: 'reminder-digest',
  does: 'Reminds one person of everything due or overdue on one day, over all boards and agencies.',
  says: (_, facts) => {
    const today = todayOf(facts);
    const several = facts.returns.length > 1;
    const anyOverdue = facts.returns.some(({ obligation: { due } }) => due !== null && due < today);
    return {
      subject: subject(facts, today),
      opening: [
        several ? 'These returns are still owed, the most urgent first.' : 'This return is still owed.',
      ],
      rows: facts.returns.slice(0, mostRows).map(row(today, boardsIn(facts).size > 1)),
      more: Math.max(0, facts.returns.length - mostRows),
      action: { words: several ? 'See what is owed' : 'Open the return', path: path(facts) },
      closing: [
        anyOverdue
          ? 'A return is accepted after its due day too. If something stands in the way, reply to this mail or call.'
          : 'If you need more time, ask on the portal or reply to this mail.',
        'If it has been submitted in the last few minutes, there is nothing left to do.',
      ],
      calendar: null,
    };
  },
};
