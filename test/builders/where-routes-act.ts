import { type AgencyId, type BoardId, twiceAsked } from './a-world.ts';
import { challengeNumbers } from './spoken-returns.ts';

/* Where in the busy world each route has something to do. */

const shared: readonly [BoardId, AgencyId] = ['downs', 'downs-police'];
const waiting: readonly [BoardId, AgencyId] = ['thamesford', 'thamesford-trust'];
const received: readonly [BoardId, AgencyId] = ['thamesford', twiceAsked];
const reviewed: readonly [BoardId, AgencyId] = ['downs', twiceAsked];
/** Where a route has something to do, if not for the return that is being filled in. */
export const placeOf: Readonly<Record<string, readonly [BoardId, AgencyId]>> = {
  'take-back': waiting,
  'decline-sign-off': waiting,
  'submit-submission': waiting,
  'refuse-time': waiting,
  'withdraw-file': waiting,
  'list-offered-files': waiting,
  'settle-file': waiting,
  'lift-exemption': shared,
  'list-assignments': shared,
  'assign-sections': shared,
  'unassign-section': shared,
  'get-holdings': shared,
  'hand-over': shared,
  'list-units': shared,
  'ask-units': shared,
  'leave-out-unit': shared,
  'hand-in-unit': shared,
  'give-back-unit': shared,
  'get-review': received,
  'list-reviewers': received,
  'start-review': received,
  'agree-section': reviewed,
  'moderate-section': reviewed,
  'moderate-question': reviewed,
  'comment-section': reviewed,
  'put-note': reviewed,
  'remove-note': reviewed,
  'send-back': reviewed,
  'withdraw-round': reviewed,
  'withdraw-send-back': reviewed,
  'share-version': reviewed,
  'list-returns-to-meet': received,
  'meet-with-return': received,
  'hand-over-review': reviewed,
  'remove-board-agency': received,
  'get-feedback-desk': reviewed,
  'save-feedback': reviewed,
  'issue-feedback': reviewed,
  'set-feedback-day': reviewed,
  'record-decision': reviewed,
  'list-decisions': reviewed,
  'get-lessons': received,
  'put-lessons': received,
  'get-version': received,
  'open-board-evidence': received,
  'hide-received-text': received,
  'get-agency-document': received,
  'read-version': received,
  'get-board-document': received,
};

/** Routes that are about the part of a unit, and of which. */
export const unitFor: Readonly<Record<string, string>> = {
  'hand-in-unit': 'custody',
  'give-back-unit': 'patrol',
};

/** Routes that are about the return of which one board is sent the next version. */
export const aboutVersions = ['share-version', 'withdraw-send-back', 'hand-over-review'];

/** Routes that are about the round of one board that the return to the other can meet. */
export const aboutMeeting = ['list-returns-to-meet', 'meet-with-return'];

const spoken: readonly [BoardId, AgencyId] = ['thamesford', twiceAsked];
/** Where the board has spoken with the agency before: in a round of its own. */
export const spokenOf: Readonly<Record<string, readonly [BoardId, AgencyId]>> = {
  'read-feedback': spoken,
  'get-feedback-letter': spoken,
  'get-feedback': spoken,
  'acknowledge-feedback': spoken,
  'answer-point': spoken,
  'send-answers': spoken,
  'close-obligation': spoken,
  'reopen-obligation': waiting,
  'get-own-challenge': spoken,
  'answer-challenge': spoken,
  'raise-challenge': spoken,
};

/** Routes that are about the round in which the first agency said what it needs. */
export const aboutNeeds = ['get-demand', 'decide-needs', 'answer-needs', 'get-need-answers'];

/** Which challenge a route is about, if not the one that was sent. */
export const numberOf: Readonly<Record<string, string>> = {
  'change-challenge': challengeNumbers.waiting,
  'reopen-challenge': challengeNumbers.closed,
};
