import type { AddressOf, BoardKey } from './addresses.ts';

/** Method and path of the routes that a board’s people call; they come with the board’s side, not with the first screen. */
export const boardAddresses = {
  'get-demand': 'GET /api/board/{boardId}/rounds/{roundId}/demand',
  'decide-needs': 'PUT /api/manager/{boardId}/rounds/{roundId}/need-decisions',
  'answer-needs': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/need-answers',
  'list-rounds': 'GET /api/board/{boardId}/rounds',
  'list-lessons': 'GET /api/board/{boardId}/rounds/{roundId}/lessons',
  'get-register': 'GET /api/board/{boardId}/rounds/{roundId}/register',
  'get-compliance': 'GET /api/board/{boardId}/rounds/{roundId}/compliance',
  'get-obligation': 'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}',
  'read-version': 'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/versions/{version}',
  'get-board-document':
    'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/versions/{version}/document',

  'list-board-actions': 'GET /api/board/{boardId}/actions',
  'open-board-evidence':
    'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/versions/{version}/evidence/{evidenceId}/open',

  'list-board-agencies': 'GET /api/manager/{boardId}/agencies',
  'preview-round': 'POST /api/manager/{boardId}/rounds/preview',
  'open-round': 'POST /api/manager/{boardId}/rounds',
  'set-due-day': 'PUT /api/manager/{boardId}/rounds/{roundId}/due',
  'close-round': 'PUT /api/manager/{boardId}/rounds/{roundId}/closed',
  'withdraw-round': 'POST /api/manager/{boardId}/rounds/{roundId}/withdraw',
  'offer-file': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/file',
  'withdraw-file': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/file/withdraw',
  'extend-obligation': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/extend',
  'refuse-time': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/refuse-time',
  'exempt-obligation': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/exempt',
  'lift-exemption': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/lift-exemption',

  'list-to-review': 'GET /api/board/{boardId}/to-review',
  'get-review': 'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/review',
  'list-reviewers': 'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/reviewers',
  'start-review': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review',
  'agree-section': 'PUT /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/agreed',
  'moderate-section':
    'PUT /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/moderated',
  'moderate-question':
    'PUT /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/questions/{question}',
  'comment-section':
    'PUT /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/comments',
  'put-note': 'PUT /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/notes/{noteId}',
  'remove-note': 'DELETE /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/notes/{noteId}',
  'get-substitute': 'GET /api/manager/{boardId}/substitute',
  'put-substitute': 'PUT /api/manager/{boardId}/substitute',
  'hand-over-review': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/hand-over',
  'withdraw-send-back': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/send-back/withdraw',
  'send-back': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/send-back',

  'get-feedback-desk': 'GET /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback',
  'save-feedback': 'PUT /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback',
  'issue-feedback': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback/issue',
  'set-feedback-day': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback-day',
  'close-obligation': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/close',
  'reopen-obligation': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/reopen',
  'read-feedback': 'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback',
  'get-feedback-letter': 'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback/letter',
  'list-challenges': 'GET /api/board/{boardId}/challenges',
  'get-challenge': 'GET /api/board/{boardId}/challenges/{number}',
  'raise-challenge': 'POST /api/manager/{boardId}/challenges',
  'change-challenge': 'PUT /api/manager/{boardId}/challenges/{number}',
  'say-in-challenge': 'POST /api/manager/{boardId}/challenges/{number}/entries',
  'close-challenge': 'POST /api/manager/{boardId}/challenges/{number}/close',
  'reopen-challenge': 'POST /api/manager/{boardId}/challenges/{number}/reopen',
  'list-decisions': 'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/decisions',
  'record-decision': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/decisions',

  'get-contributions': 'GET /api/board/{boardId}/rounds/{roundId}/contributions',
  'get-agreed-contributions': 'GET /api/board/{boardId}/rounds/{roundId}/agreed-contributions',
  'get-contribution-history':
    'GET /api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/contribution-history',
  'set-contribution-plan': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/plan',
  'set-requests': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/requests',
  'record-agreed': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/agreed',
  'record-payment': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/payments',
  'import-payments': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/payments/import',
  'remove-payment': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/payments/remove',
  'record-delivered': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/delivered',
  'record-agreement': 'POST /api/manager/{boardId}/rounds/{roundId}/contributions/agreement',

  'hide-received-text': 'POST /api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/redactions',
  'list-redactions': 'GET /api/board/{boardId}/redactions',
  'erase-text': 'POST /api/manager/{boardId}/redactions/{redactionId}/erase',
  'restore-text': 'POST /api/manager/{boardId}/redactions/{redactionId}/restore',
} as const satisfies { readonly [K in BoardKey]: AddressOf<K> };
