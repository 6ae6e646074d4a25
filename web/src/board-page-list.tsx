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
    '/board/:boardId/rounds/:roundId/agencies/:agencyId/file',
    async () => (await import('./pages/manager/file/file-page.tsx')).FilePage,
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
    '/board/:boardId/substitute',
    async () => (await import('./pages/manager/substitute/substitute-page.tsx')).SubstitutePage,
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
    '/board/:boardId/rounds/:roundId/demand',
    async () => (await import('./pages/training/demand/demand-page.tsx')).DemandPage,
  ),
  page(
    '/board/:boardId/actions',
    async () => (await import('./pages/board/actions/board-actions-page.tsx')).BoardActionsPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/contributions',
    async () => (await import('./pages/contributions/overview/contributions-page.tsx')).ContributionsPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/contributions/agencies/:agencyId',
    async () => (await import('./pages/contributions/agency/contribution-page.tsx')).ContributionPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/contributions/plan',
    async () => (await import('./pages/contributions/plan/contribution-plan-page.tsx')).ContributionPlanPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/contributions/requests',
    async () => (await import('./pages/contributions/requests/requests-page.tsx')).RequestsPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/contributions/payments',
    async () => (await import('./pages/contributions/ledger/import-payments-page.tsx')).ImportPaymentsPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/contributions/agreement',
    async () => (await import('./pages/contributions/agreement/agreement-page.tsx')).AgreementPage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/agreed-contributions',
    async () =>
      (await import('./pages/contributions/agreed/agreed-contributions-page.tsx')).AgreedContributionsPage,
  ),
];
