import { area } from '../runtime/area.ts';
import { findEarlierReply } from '../store/claims.ts';
import { findSignedIn } from '../store/sessions.ts';
import { handler as addAgency } from './add-agency.ts';
import { handler as addBoard } from './add-board.ts';
import { handler as agreeSection } from './agree-section.ts';
import { handler as answerNeeds } from './answer-needs.ts';
import { handler as changeAgency } from './change-agency.ts';
import { handler as changeBoard } from './change-board.ts';
import { handler as changeChallenge } from './change-challenge.ts';
import { handler as closeChallenge } from './close-challenge.ts';
import { handler as closeObligation } from './close-obligation.ts';
import { handler as closeRound } from './close-round.ts';
import { handler as commentSection } from './comment-section.ts';
import { handler as decideNeeds } from './decide-needs.ts';
import { handler as eraseText } from './erase-text.ts';
import { handler as exemptObligation } from './exempt-obligation.ts';
import { handler as extendObligation } from './extend-obligation.ts';
import { handler as getAgency } from './get-agency.ts';
import { handler as getBoard } from './get-board.ts';
import { handler as getFeedbackDesk } from './get-feedback-desk.ts';
import { handler as getSubstitute } from './get-substitute.ts';
import { handler as grantRole } from './grant-role.ts';
import { handler as handOverReview } from './hand-over-review.ts';
import { handler as hideReceivedText } from './hide-received-text.ts';
import { handler as importPayments } from './import-payments.ts';
import { handler as issueFeedback } from './issue-feedback.ts';
import { handler as liftExemption } from './lift-exemption.ts';
import { handler as listAgencies } from './list-agencies.ts';
import { handler as listBoardAgencies } from './list-board-agencies.ts';
import { handler as listBoards } from './list-boards.ts';
import { handler as listPeople } from './list-people.ts';
import { handler as moderateQuestion } from './moderate-question.ts';
import { handler as moderateSection } from './moderate-section.ts';
import { handler as offerFile } from './offer-file.ts';
import { handler as openBoardEvidence } from './open-board-evidence.ts';
import { handler as openRound } from './open-round.ts';
import { handler as previewRound } from './preview-round.ts';
import { handler as putBoardAgency } from './put-board-agency.ts';
import { handler as putNote } from './put-note.ts';
import { handler as putSubstitute } from './put-substitute.ts';
import { handler as raiseChallenge } from './raise-challenge.ts';
import { handler as recordAgreed } from './record-agreed.ts';
import { handler as recordAgreement } from './record-agreement.ts';
import { handler as recordDecision } from './record-decision.ts';
import { handler as recordDelivered } from './record-delivered.ts';
import { handler as recordPayment } from './record-payment.ts';
import { handler as refuseTime } from './refuse-time.ts';
import { handler as removeBoardAgency } from './remove-board-agency.ts';
import { handler as removeNote } from './remove-note.ts';
import { handler as removePayment } from './remove-payment.ts';
import { handler as removeRole } from './remove-role.ts';
import { handler as reopenChallenge } from './reopen-challenge.ts';
import { handler as reopenObligation } from './reopen-obligation.ts';
import { handler as restoreText } from './restore-text.ts';
import { handler as saveFeedback } from './save-feedback.ts';
import { handler as sayInChallenge } from './say-in-challenge.ts';
import { handler as sendBack } from './send-back.ts';
import { handler as setContributionPlan } from './set-contribution-plan.ts';
import { handler as setDueDay } from './set-due-day.ts';
import { handler as setFeedbackDay } from './set-feedback-day.ts';
import { handler as setRequests } from './set-requests.ts';
import { handler as startReview } from './start-review.ts';
import { handler as withdrawFile } from './withdraw-file.ts';
import { handler as withdrawRound } from './withdraw-round.ts';
import { handler as withdrawSendBack } from './withdraw-send-back.ts';

/** Every write on the board’s side, and the administrator’s pages. */
export const handler = area(
  'manager',
  {
    'list-board-agencies': listBoardAgencies,
    'preview-round': previewRound,
    'open-round': openRound,
    'set-due-day': setDueDay,
    'close-round': closeRound,
    'withdraw-round': withdrawRound,
    'extend-obligation': extendObligation,
    'offer-file': offerFile,
    'withdraw-file': withdrawFile,
    'refuse-time': refuseTime,
    'exempt-obligation': exemptObligation,
    'lift-exemption': liftExemption,
    'list-boards': listBoards,
    'add-board': addBoard,
    'get-board': getBoard,
    'change-board': changeBoard,
    'list-agencies': listAgencies,
    'add-agency': addAgency,
    'get-agency': getAgency,
    'change-agency': changeAgency,
    'put-board-agency': putBoardAgency,
    'remove-board-agency': removeBoardAgency,
    'list-people': listPeople,
    'grant-role': grantRole,
    'remove-role': removeRole,
    'open-board-evidence': openBoardEvidence,
    'start-review': startReview,
    'agree-section': agreeSection,
    'moderate-section': moderateSection,
    'moderate-question': moderateQuestion,
    'comment-section': commentSection,
    'put-note': putNote,
    'remove-note': removeNote,
    'send-back': sendBack,
    'withdraw-send-back': withdrawSendBack,
    'get-substitute': getSubstitute,
    'put-substitute': putSubstitute,
    'hand-over-review': handOverReview,
    'get-feedback-desk': getFeedbackDesk,
    'save-feedback': saveFeedback,
    'issue-feedback': issueFeedback,
    'set-feedback-day': setFeedbackDay,
    'close-obligation': closeObligation,
    'reopen-obligation': reopenObligation,
    'raise-challenge': raiseChallenge,
    'change-challenge': changeChallenge,
    'say-in-challenge': sayInChallenge,
    'close-challenge': closeChallenge,
    'reopen-challenge': reopenChallenge,
    'record-decision': recordDecision,
    'set-contribution-plan': setContributionPlan,
    'set-requests': setRequests,
    'record-agreed': recordAgreed,
    'record-payment': recordPayment,
    'import-payments': importPayments,
    'remove-payment': removePayment,
    'record-delivered': recordDelivered,
    'record-agreement': recordAgreement,
    'decide-needs': decideNeeds,
    'answer-needs': answerNeeds,
    'hide-received-text': hideReceivedText,
    'erase-text': eraseText,
    'restore-text': restoreText,
  },
  { findSignedIn, findEarlierReply },
);
