import { area } from '../runtime/area.ts';
import { findEarlierReply } from '../store/claims.ts';
import { findSignedIn } from '../store/sessions.ts';
import { handler as acknowledgeFeedback } from './acknowledge-feedback.ts';
import { handler as addAction } from './add-action.ts';
import { handler as addActionNote } from './add-action-note.ts';
import { handler as addColleague } from './add-colleague.ts';
import { handler as addEvidence } from './add-evidence.ts';
import { handler as answerChallenge } from './answer-challenge.ts';
import { handler as answerPoint } from './answer-point.ts';
import { handler as askForTime } from './ask-for-time.ts';
import { handler as askUnits } from './ask-units.ts';
import { handler as assignSections } from './assign-sections.ts';
import { handler as carrySection } from './carry-section.ts';
import { handler as changeAction } from './change-action.ts';
import { handler as changeEvidence } from './change-evidence.ts';
import { handler as confirmCarried } from './confirm-carried.ts';
import { handler as declareReady } from './declare-ready.ts';
import { handler as declareSection } from './declare-section.ts';
import { handler as declineSignOff } from './decline-sign-off.ts';
import { handler as getAgencyDocument } from './get-agency-document.ts';
import { handler as getAnswers } from './get-answers.ts';
import { handler as getEvidence } from './get-evidence.ts';
import { handler as getFeedback } from './get-feedback.ts';
import { handler as getHoldings } from './get-holdings.ts';
import { handler as getLastRound } from './get-last-round.ts';
import { handler as getLessons } from './get-lessons.ts';
import { handler as getNeedAnswers } from './get-need-answers.ts';
import { handler as getOwnChallenge } from './get-own-challenge.ts';
import { handler as getOwnContribution } from './get-own-contribution.ts';
import { handler as getRefusedTime } from './get-refused-time.ts';
import { handler as getSection } from './get-section.ts';
import { handler as getSubmission } from './get-submission.ts';
import { handler as getTimeTaken } from './get-time-taken.ts';
import { handler as getVersion } from './get-version.ts';
import { handler as giveBackUnit } from './give-back-unit.ts';
import { handler as handInUnit } from './hand-in-unit.ts';
import { handler as handOver } from './hand-over.ts';
import { handler as hideEvidence } from './hide-evidence.ts';
import { handler as hideText } from './hide-text.ts';
import { handler as importActions } from './import-actions.ts';
import { handler as leaveOutUnit } from './leave-out-unit.ts';
import { handler as listActions } from './list-actions.ts';
import { handler as listAssignments } from './list-assignments.ts';
import { handler as listColleagues } from './list-colleagues.ts';
import { handler as listEvidence } from './list-evidence.ts';
import { handler as listOfferedFiles } from './list-offered-files.ts';
import { handler as listOwnChallenges } from './list-own-challenges.ts';
import { handler as listOwnRedactions } from './list-own-redactions.ts';
import { handler as listReturns } from './list-returns.ts';
import { handler as listReturnsToMeet } from './list-returns-to-meet.ts';
import { handler as listUnits } from './list-units.ts';
import { handler as meetWithReturn } from './meet-with-return.ts';
import { handler as openEvidence } from './open-evidence.ts';
import { handler as prepareActionReport } from './prepare-action-report.ts';
import { handler as prepareDraftDocument } from './prepare-draft-document.ts';
import { handler as putLessons } from './put-lessons.ts';
import { handler as removeAction } from './remove-action.ts';
import { handler as removeColleague } from './remove-colleague.ts';
import { handler as removeEvidence } from './remove-evidence.ts';
import { handler as replaceEvidence } from './replace-evidence.ts';
import { handler as saveAnswer } from './save-answer.ts';
import { handler as sendAnswers } from './send-answers.ts';
import { handler as settleFile } from './settle-file.ts';
import { handler as shareVersion } from './share-version.ts';
import { handler as startUpload } from './start-upload.ts';
import { handler as submitSubmission } from './submit-submission.ts';
import { handler as takeBack } from './take-back.ts';
import { handler as unassignSection } from './unassign-section.ts';

/** All that an agency does with its returns. */
export const handler = area(
  'agency',
  {
    'list-returns': listReturns,
    'list-actions': listActions,
    'add-action': addAction,
    'change-action': changeAction,
    'add-action-note': addActionNote,
    'remove-action': removeAction,
    'import-actions': importActions,
    'prepare-action-report': prepareActionReport,
    'get-submission': getSubmission,
    'get-answers': getAnswers,
    'get-section': getSection,
    'get-last-round': getLastRound,
    'carry-section': carrySection,
    'confirm-carried': confirmCarried,
    'save-answer': saveAnswer,
    'declare-section': declareSection,
    'declare-ready': declareReady,
    'take-back': takeBack,
    'decline-sign-off': declineSignOff,
    'submit-submission': submitSubmission,
    'get-version': getVersion,
    'share-version': shareVersion,
    'list-returns-to-meet': listReturnsToMeet,
    'meet-with-return': meetWithReturn,
    'prepare-draft-document': prepareDraftDocument,
    'get-agency-document': getAgencyDocument,
    'ask-for-time': askForTime,
    'list-offered-files': listOfferedFiles,
    'settle-file': settleFile,
    'get-refused-time': getRefusedTime,
    'get-need-answers': getNeedAnswers,
    'get-lessons': getLessons,
    'put-lessons': putLessons,
    'get-time-taken': getTimeTaken,
    'list-colleagues': listColleagues,
    'add-colleague': addColleague,
    'remove-colleague': removeColleague,
    'list-assignments': listAssignments,
    'assign-sections': assignSections,
    'unassign-section': unassignSection,
    'get-holdings': getHoldings,
    'hand-over': handOver,
    'list-units': listUnits,
    'ask-units': askUnits,
    'leave-out-unit': leaveOutUnit,
    'hand-in-unit': handInUnit,
    'give-back-unit': giveBackUnit,
    'list-evidence': listEvidence,
    'get-evidence': getEvidence,
    'add-evidence': addEvidence,
    'start-upload': startUpload,
    'replace-evidence': replaceEvidence,
    'change-evidence': changeEvidence,
    'remove-evidence': removeEvidence,
    'open-evidence': openEvidence,
    'hide-text': hideText,
    'hide-evidence': hideEvidence,
    'list-own-redactions': listOwnRedactions,
    'get-feedback': getFeedback,
    'acknowledge-feedback': acknowledgeFeedback,
    'answer-point': answerPoint,
    'send-answers': sendAnswers,
    'list-own-challenges': listOwnChallenges,
    'get-own-challenge': getOwnChallenge,
    'answer-challenge': answerChallenge,
    'get-own-contribution': getOwnContribution,
  },
  { findSignedIn, findEarlierReply },
);
