import { area } from '../runtime/area.ts';
import { findEarlierReply } from '../store/claims.ts';
import { readSignedIn } from '../store/sessions.ts';
import { handler as getAgreedContributions } from './get-agreed-contributions.ts';
import { handler as getBoardDocument } from './get-board-document.ts';
import { handler as getChallenge } from './get-challenge.ts';
import { handler as getCompliance } from './get-compliance.ts';
import { handler as getContributionHistory } from './get-contribution-history.ts';
import { handler as getContributions } from './get-contributions.ts';
import { handler as getDemand } from './get-demand.ts';
import { handler as getFeedbackLetter } from './get-feedback-letter.ts';
import { handler as getObligation } from './get-obligation.ts';
import { handler as getRegister } from './get-register.ts';
import { handler as getReview } from './get-review.ts';
import { handler as listBoardActions } from './list-board-actions.ts';
import { handler as listChallenges } from './list-challenges.ts';
import { handler as listDecisions } from './list-decisions.ts';
import { handler as listLessons } from './list-lessons.ts';
import { handler as listRedactions } from './list-redactions.ts';
import { handler as listReviewers } from './list-reviewers.ts';
import { handler as listRounds } from './list-rounds.ts';
import { handler as listToReview } from './list-to-review.ts';
import { handler as readFeedback } from './read-feedback.ts';
import { handler as readVersion } from './read-version.ts';

/** What the board’s side reads. It writes nothing, not even that a session is in use: the page sees to that. */
export const handler = area(
  'board',
  {
    'list-rounds': listRounds,
    'list-lessons': listLessons,
    'list-board-actions': listBoardActions,
    'get-register': getRegister,
    'get-compliance': getCompliance,
    'get-obligation': getObligation,
    'read-version': readVersion,
    'get-board-document': getBoardDocument,
    'get-review': getReview,
    'list-reviewers': listReviewers,
    'list-to-review': listToReview,
    'read-feedback': readFeedback,
    'get-feedback-letter': getFeedbackLetter,
    'list-challenges': listChallenges,
    'get-challenge': getChallenge,
    'list-decisions': listDecisions,
    'get-contributions': getContributions,
    'get-agreed-contributions': getAgreedContributions,
    'get-contribution-history': getContributionHistory,
    'list-redactions': listRedactions,
    'get-demand': getDemand,
  },
  { findSignedIn: readSignedIn, findEarlierReply },
);
