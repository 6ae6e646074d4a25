import { type PageEntry, page } from './page-entry.ts';

/** The pages of a board’s people. */
export const boardPages: readonly PageEntry[] = [
  page(
    '/board/:boardId/rounds/:roundId/agencies/:agencyId/versions/:version/hide',
    async () => (await import('./pages/manager/hide-text/hide-received-page.tsx')).HideReceivedPage,
  ),
  page(
    '/board/:boardId/redactions',
    async () => (await import('./pages/manager/redactions/redactions-page.tsx')).RedactionsPage,
  ),
  page('/board/:boardId', async () => (await import('./pages/manager/rounds/rounds-page.tsx')).RoundsPage),
  page(
    '/board/:boardId/open-round',
    async () => (await import('./pages/manager/open-round/open-round-page.tsx')).OpenRoundPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId',
    async () => (await import('./pages/manager/register/register-page.tsx')).RegisterPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/lessons',
    async () => (await import('./pages/manager/round-lessons/round-lessons-page.tsx')).RoundLessonsPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/agencies/:agencyId',
    async () => (await import('./pages/manager/obligation/obligation-page.tsx')).ObligationPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/agencies/:agencyId/versions/:version',
    async () => (await import('./pages/manager/read-version/read-version-page.tsx')).ReadVersionPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/agencies/:agencyId/feedback',
    async () => (await import('./pages/manager/feedback/feedback-page.tsx')).FeedbackPage,
  ),
  page(
    '/board/:boardId/challenges',
    async () => (await import('./pages/manager/challenges/challenges-page.tsx')).ChallengesPage,
  ),
  page(
    '/board/:boardId/challenges/raise',
    async () => (await import('./pages/manager/raise-challenge/raise-challenge-page.tsx')).RaiseChallengePage,
  ),
  page(
    '/board/:boardId/challenges/:number',
    async () => (await import('./pages/manager/challenge/challenge-page.tsx')).ChallengePage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/agencies/:agencyId/review',
    async () => (await import('./pages/manager/review/review-page.tsx')).ReviewPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/agencies/:agencyId/send-back',
    async () => (await import('./pages/manager/send-back/send-back-page.tsx')).SendBackPage,
  ),
  page(
    '/board/:boardId/to-review',
    async () => (await import('./pages/manager/to-review/to-review-page.tsx')).ToReviewPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/summary',
    async () => (await import('./pages/board/summary/summary-page.tsx')).SummaryPage,
  ),
  page(
    '/board/:boardId/actions',
    async () => (await import('./pages/board/actions/board-actions-page.tsx')).BoardActionsPage,
  ),
];
