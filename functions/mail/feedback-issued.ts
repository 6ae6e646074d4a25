import { dayInShort, dayInWords } from '../../shared/domain/day-in-words.ts';
import type { Mail } from './letter.ts';
import { clipped, feedbackPathOf } from './words-of-a-return.ts';

const asked = (challenges: number): string =>
  challenges === 1 ? '1 question wants your answer' : `${challenges} questions want your answer`;

export const feedbackIssued: Mail<'feedback-issued'> = {
  kind: 'feedback-issued',
  does: 'Tells an agency’s leads and signatories that the board has answered their return, and by when it would like to hear from them.',
  says: ({ answerBy, challenges }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    const by = answerBy === null ? '' : `, please answer by ${dayInShort(answerBy)}`;
    return {
      subject: `${clipped(board.shortName)}: feedback on “${clipped(round.title)}”${by}`,
      opening: [`${board.name} has read the return of ${obligation.agencyName}. Here is what it says.`],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
        ...(challenges === 0 ? [] : [{ what: 'Asked of you', lines: [asked(challenges)] }]),
        ...(answerBy === null ? [] : [{ what: 'Please answer by', lines: [dayInWords(answerBy)] }]),
      ],
      more: 0,
      action: { words: 'Read the feedback', path: feedbackPathOf(obligation) },
      closing: [
        'The letter is there as a PDF as well. You can answer each point where you read it; nothing is sent before the lead sends it.',
      ],
      calendar: null,
    };
  },
};
