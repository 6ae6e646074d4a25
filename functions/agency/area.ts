import { area } from '../runtime/area.ts';
import { findEarlierReply } from '../store/claims.ts';
import { findSignedIn } from '../store/sessions.ts';
import { handler as addColleague } from './add-colleague.ts';
import { handler as askForTime } from './ask-for-time.ts';
import { handler as declareReady } from './declare-ready.ts';
import { handler as declareSection } from './declare-section.ts';
import { handler as declineSignOff } from './decline-sign-off.ts';
import { handler as getAgencyDocument } from './get-agency-document.ts';
import { handler as getAnswers } from './get-answers.ts';
import { handler as getRefusedTime } from './get-refused-time.ts';
import { handler as getSection } from './get-section.ts';
import { handler as getSubmission } from './get-submission.ts';
import { handler as getVersion } from './get-version.ts';
import { handler as listColleagues } from './list-colleagues.ts';
import { handler as listPastActions } from './list-past-actions.ts';
import { handler as listReturns } from './list-returns.ts';
import { handler as prepareDraftDocument } from './prepare-draft-document.ts';
import { handler as removeColleague } from './remove-colleague.ts';
import { handler as saveAnswer } from './save-answer.ts';
import { handler as submitSubmission } from './submit-submission.ts';
import { handler as takeBack } from './take-back.ts';

/** All that an agency does with its returns. */
export const handler = area(
  'agency',
  {
    'list-returns': listReturns,
    'list-past-actions': listPastActions,
    'get-submission': getSubmission,
    'get-answers': getAnswers,
    'get-section': getSection,
    'save-answer': saveAnswer,
    'declare-section': declareSection,
    'declare-ready': declareReady,
    'take-back': takeBack,
    'decline-sign-off': declineSignOff,
    'submit-submission': submitSubmission,
    'get-version': getVersion,
    'prepare-draft-document': prepareDraftDocument,
    'get-agency-document': getAgencyDocument,
    'ask-for-time': askForTime,
    'get-refused-time': getRefusedTime,
    'list-colleagues': listColleagues,
    'add-colleague': addColleague,
    'remove-colleague': removeColleague,
  },
  { findSignedIn, findEarlierReply },
);
