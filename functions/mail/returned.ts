import type { Mail } from './letter.ts';
import { clipped, dueAtTheEnd, pathOf, rowsOf, todayOf } from './words-of-a-return.ts';

/** As many as one reads at a glance; the page has them all. */
const mostNamed = 12;

const named = (questions: readonly string[]): string[] => {
  const more = questions.length - mostNamed;
  return [...questions.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])];
};

export const returned: Mail<'returned'> = {
  kind: 'returned',
  does: 'Tells an agency’s leads and signatories which questions of their return were sent back, why, and by when.',
  says: ({ questions, reason }, facts) => {
    const [about] = facts.returns;
    const { board, round, obligation } = about;
    const many = questions.length === 1 ? 'one question' : `${questions.length} questions`;
    return {
      subject: `${clipped(board.shortName, 40)} sends back ${many} of “${clipped(round.title, 40)}”${dueAtTheEnd(obligation.due, todayOf(facts))}`,
      opening: [
        `${board.name} has read this return and sends ${many} back. Only these are open; all other answers stay as you sent them.`,
      ],
      rows: rowsOf(
        about,
        todayOf(facts),
        { what: 'Sent back', lines: named(questions) },
        { what: 'Reason', lines: reason.split(/\s*\n\s*/) },
      ),
      more: 0,
      action: { words: 'Open the return', path: pathOf(obligation) },
      closing: [
        'When the questions are answered, declare their sections complete and sign off as before. What you sent first stays readable.',
      ],
      calendar: null,
    };
  },
};
