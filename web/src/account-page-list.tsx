import { type PageEntry, page } from './page-entry.ts';

/** Whatever no other address names. */
export const notFound = page(
  '*',
  async () => (await import('./pages/account/not-found/not-found-page.tsx')).NotFoundPage,
  true,
);

/** The administrator’s pages, and those that every service needs. */
export const accountPages: readonly PageEntry[] = [
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
  notFound,
];
