import type { RouteKey, routes } from '../../../shared/contract/all-routes.ts';

export type AddressOf<K extends RouteKey> = `${(typeof routes)[K]['method']} ${(typeof routes)[K]['path']}`;

/**
 * Method and path of every route that the pages call, but for those of a board’s side (board-addresses.ts). The compiler
 * holds it to the contract, which itself would bring every schema into the first screen.
 */
export const addresses = {
  'sign-out': 'POST /api/account/sign-out',
  'get-me': 'GET /api/account/me',
  'stay-signed-in': 'PUT /api/account/session',
  'list-controllers': 'GET /api/account/controllers',
  'get-edition': 'GET /api/account/editions/{edition}',

  'list-returns': 'GET /api/agency/{agencyId}/returns',
  'list-actions': 'GET /api/agency/{agencyId}/actions',
  'add-action': 'POST /api/agency/{agencyId}/actions',
  'change-action': 'PUT /api/agency/{agencyId}/actions/{actionId}',
  'add-action-note': 'POST /api/agency/{agencyId}/actions/{actionId}/notes',
  'remove-action': 'DELETE /api/agency/{agencyId}/actions/{actionId}',
  'import-actions': 'POST /api/agency/{agencyId}/actions/import',
  'prepare-action-report': 'POST /api/agency/{agencyId}/actions/report',
  'get-submission': 'GET /api/agency/{agencyId}/submissions/{submissionId}',
  'get-answers': 'GET /api/agency/{agencyId}/submissions/{submissionId}/answers',
  'get-section': 'GET /api/agency/{agencyId}/submissions/{submissionId}/sections/{section}',
  'save-answer':
    'PUT /api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/answers/{question}/{part}',
  'get-last-round': 'GET /api/agency/{agencyId}/submissions/{submissionId}/last-round',
  'carry-section': 'POST /api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/carry',
  'confirm-carried': 'POST /api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/confirm',
  'declare-section': 'PUT /api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/complete',
  'declare-ready': 'POST /api/agency/{agencyId}/submissions/{submissionId}/ready',
  'take-back': 'POST /api/agency/{agencyId}/submissions/{submissionId}/take-back',
  'decline-sign-off': 'POST /api/agency/{agencyId}/submissions/{submissionId}/decline',
  'submit-submission': 'POST /api/agency/{agencyId}/submissions/{submissionId}/submit',
  'get-version': 'GET /api/agency/{agencyId}/submissions/{submissionId}/versions/{version}',
  'share-version': 'POST /api/agency/{agencyId}/submissions/{submissionId}/versions/{version}/share',
  'list-returns-to-meet': 'GET /api/agency/{agencyId}/rounds/{roundId}/returns-to-meet',
  'meet-with-return': 'POST /api/agency/{agencyId}/rounds/{roundId}/meet-with-return',
  'prepare-draft-document': 'POST /api/agency/{agencyId}/submissions/{submissionId}/draft-document',
  'get-agency-document': 'GET /api/agency/{agencyId}/documents/{documentId}',
  'ask-for-time': 'POST /api/agency/{agencyId}/rounds/{roundId}/more-time',
  'list-offered-files': 'GET /api/agency/{agencyId}/submissions/{submissionId}/files',
  'settle-file': 'POST /api/agency/{agencyId}/rounds/{roundId}/file',
  'get-refused-time': 'GET /api/agency/{agencyId}/rounds/{roundId}/refused-time',
  'get-lessons': 'GET /api/agency/{agencyId}/submissions/{submissionId}/lessons',
  'put-lessons': 'PUT /api/agency/{agencyId}/submissions/{submissionId}/lessons',
  'get-time-taken': 'GET /api/agency/{agencyId}/forms/{form}/variants/{variant}/time-taken',
  'list-colleagues': 'GET /api/agency/{agencyId}/colleagues',
  'add-colleague': 'POST /api/agency/{agencyId}/colleagues',
  'remove-colleague': 'DELETE /api/agency/{agencyId}/colleagues/{personId}/{role}',
  'list-assignments': 'GET /api/agency/{agencyId}/submissions/{submissionId}/assignments',
  'assign-sections': 'POST /api/agency/{agencyId}/submissions/{submissionId}/assignments',
  'unassign-section':
    'DELETE /api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/people/{personId}',
  'get-holdings': 'GET /api/agency/{agencyId}/colleagues/{personId}/holdings',
  'hand-over': 'POST /api/agency/{agencyId}/colleagues/{personId}/hand-over',
  'list-units': 'GET /api/agency/{agencyId}/submissions/{submissionId}/units',
  'ask-units': 'POST /api/agency/{agencyId}/submissions/{submissionId}/units',
  'leave-out-unit': 'POST /api/agency/{agencyId}/submissions/{submissionId}/units/{unit}/leave-out',
  'hand-in-unit': 'POST /api/agency/{agencyId}/submissions/{submissionId}/hand-in',
  'give-back-unit': 'POST /api/agency/{agencyId}/submissions/{submissionId}/give-back',

  'get-need-answers': 'GET /api/agency/{agencyId}/rounds/{roundId}/need-answers',

  'list-evidence': 'GET /api/agency/{agencyId}/evidence',
  'get-evidence': 'GET /api/agency/{agencyId}/evidence/{evidenceId}',
  'add-evidence': 'POST /api/agency/{agencyId}/evidence',
  'start-upload': 'POST /api/agency/{agencyId}/evidence/{evidenceId}/versions/{version}/upload',
  'replace-evidence': 'POST /api/agency/{agencyId}/evidence/{evidenceId}/versions',
  'change-evidence': 'PUT /api/agency/{agencyId}/evidence/{evidenceId}',
  'remove-evidence': 'DELETE /api/agency/{agencyId}/evidence/{evidenceId}',
  'open-evidence': 'POST /api/agency/{agencyId}/evidence/{evidenceId}/versions/{version}/open',

  'get-feedback': 'GET /api/agency/{agencyId}/rounds/{roundId}/feedback',
  'acknowledge-feedback': 'POST /api/agency/{agencyId}/rounds/{roundId}/feedback/acknowledge',
  'answer-point': 'PUT /api/agency/{agencyId}/rounds/{roundId}/feedback/points/{point}',
  'send-answers': 'POST /api/agency/{agencyId}/rounds/{roundId}/feedback/answers',
  'list-own-challenges': 'GET /api/agency/{agencyId}/challenges',
  'get-own-challenge': 'GET /api/agency/{agencyId}/challenges/{boardId}/{number}',
  'answer-challenge': 'POST /api/agency/{agencyId}/challenges/{boardId}/{number}/entries',

  'get-own-contribution': 'GET /api/agency/{agencyId}/rounds/{roundId}/contribution',

  'hide-text': 'POST /api/agency/{agencyId}/submissions/{submissionId}/redactions',
  'list-own-redactions': 'GET /api/agency/{agencyId}/redactions',
  'hide-evidence': 'POST /api/agency/{agencyId}/evidence/{evidenceId}/versions/{version}/redactions',

  'list-boards': 'GET /api/admin/boards',
  'add-board': 'POST /api/admin/boards',
  'get-board': 'GET /api/admin/boards/{boardId}',
  'change-board': 'PUT /api/admin/boards/{boardId}',
  'list-agencies': 'GET /api/admin/agencies',
  'add-agency': 'POST /api/admin/agencies',
  'get-agency': 'GET /api/admin/agencies/{agencyId}',
  'change-agency': 'PUT /api/admin/agencies/{agencyId}',
  'put-board-agency': 'PUT /api/admin/boards/{boardId}/agencies/{agencyId}',
  'remove-board-agency': 'DELETE /api/admin/boards/{boardId}/agencies/{agencyId}',
  'list-people': 'GET /api/admin/people',
  'grant-role': 'POST /api/admin/roles',
  'remove-role': 'POST /api/admin/roles/remove',
} as const satisfies { readonly [K in Exclude<CalledKey, BoardKey>]: AddressOf<K> };

/** Browsers are sent to these by an address of their own, or machines ask them. */
type NotCalled = 'sign-in' | 'finish-sign-in' | 'get-openapi' | 'get-health';

export type CalledKey = Exclude<RouteKey, NotCalled>;

/** The routes of a board’s people, who come with pages of their own. */
export type BoardKey = {
  [K in RouteKey]: (typeof routes)[K]['path'] extends `/api/${'board' | 'manager'}/${string}` ? K : never;
}[RouteKey];
