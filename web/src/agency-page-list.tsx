import { type PageEntry, page } from './page-entry.ts';

/** The pages of an agency’s people. */
export const agencyPages: readonly PageEntry[] = [
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
    '/agency/:agencyId/returns/:submissionId/excel',
    async () => (await import('./pages/agency/excel/excel-page.tsx')).ExcelPage,
  ),
  page(
    '/agency/:agencyId/redactions',
    async () => (await import('./pages/agency/redactions/own-redactions-page.tsx')).OwnRedactionsPage,
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
  page(
    '/agency/:agencyId/rounds/:roundId/answer-with',
    async () => (await import('./pages/agency/answer-with/answer-with-page.tsx')).AnswerWithPage,
  ),
  page(
    '/agency/:agencyId/rounds/:roundId/feedback',
    async () => (await import('./pages/agency/feedback/feedback-page.tsx')).FeedbackPage,
  ),
  page(
    '/agency/:agencyId/rounds/:roundId/need-answers',
    async () => (await import('./pages/training/need-answers/need-answers-page.tsx')).NeedAnswersPage,
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
    '/agency/:agencyId/rounds/:roundId/contribution',
    async () => (await import('./pages/contributions/own/own-contribution-page.tsx')).OwnContributionPage,
  ),
];
