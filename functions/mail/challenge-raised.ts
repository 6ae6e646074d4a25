import { dayInShort, dayInWords } from '../../shared/domain/day-in-words.ts';
import type { Mail } from './letter.ts';
import { clipped } from './words-of-a-return.ts';

export const challengeRaised: Mail<'challenge-raised'> = {
  kind: 'challenge-raised',
  does: 'Tells an agency’s leads that a board asks them a question beside the feedback.',
  says: ({ number, answerBy }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    const by = answerBy === null ? '' : `, please answer by ${dayInShort(answerBy)}`;
    return {
      subject: `${clipped(board.shortName)}: challenge ${number} about “${clipped(round.title)}”${by}`,
      opening: [`${board.name} has a question for ${obligation.agencyName} and would like an answer.`],
      rows: [
        { what: 'Challenge', lines: [`Number ${number}`] },
        { what: 'About', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
        ...(answerBy === null ? [] : [{ what: 'Please answer by', lines: [dayInWords(answerBy)] }]),
      ],
      more: 0,
      action: {
        words: 'Read the question',
        path: `/agency/${obligation.agencyId}/challenges/${board.id}/${number}`,
      },
      closing: ['The question stands on the portal, where you can answer it. A lead or deputy does.'],
      calendar: null,
    };
  },
};
