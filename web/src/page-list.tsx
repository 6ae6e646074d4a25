import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadPage } from './load-page.ts';

export type PageEntry = {
  readonly path: string;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** Anyone may read it, signed in or not. */
  readonly open: boolean;
};

const page = (path: string, load: () => Promise<ComponentType>, open = false): PageEntry => ({
  path,
  Page: lazy(async () => ({ default: await loadPage(load) })),
  open,
});

/** Every page by its path. Each is a chunk of its own, fetched when somebody goes there. */
export const pageList: readonly PageEntry[] = [
  page('/', async () => (await import('./pages/agency/home/home-page.tsx')).HomePage),
  page('/signed-in', async () => (await import('./pages/agency/signed-in/signed-in-page.tsx')).SignedInPage),
  page(
    '/agency/:agencyId',
    async () => (await import('./pages/agency/what-we-owe/what-we-owe-page.tsx')).WhatWeOwePage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId',
    async () => (await import('./pages/agency/task-list/task-list-page.tsx')).TaskListPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/sections/:section',
    async () => (await import('./pages/agency/section/section-page.tsx')).SectionPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/check',
    async () => (await import('./pages/agency/check/check-page.tsx')).CheckPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/sign',
    async () => (await import('./pages/agency/sign/sign-page.tsx')).SignPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/versions/:version',
    async () => (await import('./pages/agency/version/version-page.tsx')).VersionPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/lessons',
    async () => (await import('./pages/agency/lessons/lessons-page.tsx')).LessonsPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/print',
    async () => (await import('./pages/agency/print/print-page.tsx')).PrintPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/hide',
    async () => (await import('./pages/agency/hide-text/hide-text-page.tsx')).HideTextPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/versions/:version/hide',
    async () => (await import('./pages/agency/hide-text/hide-text-page.tsx')).HideInVersionPage,
  ),
  page(
    '/agency/:agencyId/evidence/:evidenceId/versions/:version/hide',
    async () => (await import('./pages/agency/hide-evidence/hide-evidence-page.tsx')).HideEvidencePage,
  ),
  page(
    '/board/:boardId/rounds/:roundId/agencies/:agencyId/versions/:version/hide',
    async () => (await import('./pages/manager/hide-text/hide-received-page.tsx')).HideReceivedPage,
  ),
  page(
    '/board/:boardId/redactions',
    async () => (await import('./pages/manager/redactions/redactions-page.tsx')).RedactionsPage,
  ),
  page(
    '/agency/:agencyId/evidence',
    async () => (await import('./pages/agency/evidence/evidence-page.tsx')).EvidencePage,
  ),
  page(
    '/agency/:agencyId/evidence/:evidenceId',
    async () => (await import('./pages/agency/evidence-item/evidence-item-page.tsx')).EvidenceItemPage,
  ),
  page(
    '/agency/:agencyId/returns/:submissionId/units',
    async () => (await import('./pages/agency/units/units-page.tsx')).UnitsPage,
  ),
  page(
    '/agency/:agencyId/colleagues/:personId/hand-over',
    async () => (await import('./pages/agency/hand-over/hand-over-page.tsx')).HandOverPage,
  ),
  page(
    '/agency/:agencyId/colleagues',
    async () => (await import('./pages/agency/colleagues/colleagues-page.tsx')).ColleaguesPage,
  ),
  page(
    '/agency/:agencyId/rounds/:roundId/actions',
    async () => (await import('./pages/agency/actions/plan/actions-page.tsx')).ActionsPage,
  ),
  page(
    '/agency/:agencyId/actions',
    async () => (await import('./pages/agency/actions/plan/actions-page.tsx')).ActionsPage,
  ),
  page(
    '/agency/:agencyId/actions/new',
    async () => (await import('./pages/agency/actions/new/new-action-page.tsx')).NewActionPage,
  ),
  page(
    '/agency/:agencyId/actions/import',
    async () => (await import('./pages/agency/actions/import/import-actions-page.tsx')).ImportActionsPage,
  ),
  page(
    '/agency/:agencyId/actions/:actionId',
    async () => (await import('./pages/agency/actions/one/action-page.tsx')).ActionPage,
  ),
  page(
    '/agency/:agencyId/rounds/:roundId/more-time',
    async () => (await import('./pages/agency/more-time/more-time-page.tsx')).MoreTimePage,
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
    '/board/:boardId/rounds/:roundId/summary',
    async () => (await import('./pages/board/summary/summary-page.tsx')).SummaryPage,
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
    '/board/:boardId/actions',
    async () => (await import('./pages/board/actions/board-actions-page.tsx')).BoardActionsPage,
  ),
  page(
    '/agency/:agencyId/rounds/:roundId/feedback',
    async () => (await import('./pages/agency/feedback/feedback-page.tsx')).FeedbackPage,
  ),
  page(
    '/agency/:agencyId/challenges',
    async () => (await import('./pages/agency/challenges/challenges-page.tsx')).AgencyChallengesPage,
  ),
  page(
    '/agency/:agencyId/challenges/:boardId/:number',
    async () => (await import('./pages/agency/challenge/challenge-page.tsx')).AgencyChallengePage,
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
  page('/admin', async () => (await import('./pages/admin/boards/boards-page.tsx')).BoardsPage),
  page('/admin/boards/:boardId', async () => (await import('./pages/admin/board/board-page.tsx')).BoardPage),
  page(
    '/admin/agencies',
    async () => (await import('./pages/admin/agencies/agencies-page.tsx')).AgenciesPage,
  ),
  page(
    '/admin/agencies/:agencyId',
    async () => (await import('./pages/admin/agency/agency-page.tsx')).AgencyPage,
  ),
  page('/admin/people', async () => (await import('./pages/admin/people/people-page.tsx')).PeoplePage),
  page('/welcome', async () => (await import('./pages/account/welcome/welcome-page.tsx')).WelcomePage, true),
  page(
    '/sign-in-help',
    async () => (await import('./pages/account/sign-in-help/sign-in-help-page.tsx')).SignInHelpPage,
    true,
  ),
  page('/privacy', async () => (await import('./pages/account/privacy/privacy-page.tsx')).PrivacyPage, true),
  page(
    '/accessibility',
    async () => (await import('./pages/account/accessibility/accessibility-page.tsx')).AccessibilityPage,
    true,
  ),
  page(
    '/no-access',
    async () => (await import('./pages/account/no-access/no-access-page.tsx')).NoAccessPage,
    true,
  ),
  page('*', async () => (await import('./pages/account/not-found/not-found-page.tsx')).NotFoundPage, true),
];
