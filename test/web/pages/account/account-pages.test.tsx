import type { ComponentType } from 'react';
import { expect, test } from 'vitest';
import { AccessibilityPage } from '../../../../web/src/pages/account/accessibility/accessibility-page.tsx';
import { NoAccessPage } from '../../../../web/src/pages/account/no-access/no-access-page.tsx';
import { NotFoundPage } from '../../../../web/src/pages/account/not-found/not-found-page.tsx';
import { PrivacyPage } from '../../../../web/src/pages/account/privacy/privacy-page.tsx';
import { SignInHelpPage } from '../../../../web/src/pages/account/sign-in-help/sign-in-help-page.tsx';
import { WelcomePage } from '../../../../web/src/pages/account/welcome/welcome-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const show = (Page: ComponentType, at = '/here', server: Server = {}, me?: ReturnType<typeof aMe>) =>
  showPage({ Page, path: '/here', at, server, me });

test.for([
  ['denied', 'Sign-in was stopped before it was finished.'],
  ['expired', 'That sign-in took too long'],
  ['failed', 'Sign-in did not finish.'],
] as const)('sign-in help says what happened when it was %s', async ([because, words]) => {
  expect((await show(SignInHelpPage, `/here?because=${because}`)).words()).toContain(words);
});

test('sign-in help helps when the code does not come, and leads to sign-in', async () => {
  const page = await show(SignInHelpPage);
  expect(page.texts('h2')).toContain('The code does not come');
  expect(page.all('a.govuk-button')[0]?.getAttribute('href')).toBe('/api/account/sign-in?return-to=%2F');
});

test('privacy names the controller of each board', async () => {
  const page = await show(PrivacyPage, '/here', {
    'list-controllers': {
      reply: { boards: [{ name: 'Thamesford Board', controller: 'Thamesford County Council' }] },
    },
  });
  expect(page.words()).toContain('Thamesford BoardThamesford County Council');
  expect(page.words()).toContain('The portal publishes nothing.');
  expect(page.words()).toContain('Freedom of Information');
});

test('privacy can be read while the list of boards cannot be had', async () => {
  const page = await show(PrivacyPage, '/here', { 'list-controllers': 'unreachable' });
  expect(page.words()).toContain('The portal cannot be reached.');
  expect(page.words()).toContain('What does not belong here');
});

test('no access says whom to ask, and with which address one is signed in', async () => {
  expect((await show(NoAccessPage)).words()).toContain('The address you signed in with has no role');
  expect((await show(NoAccessPage, '/here', {}, aMe())).words()).toContain('signed in as ola@example.org');
});

test('the accessibility statement claims no more than is known', async () => {
  expect((await show(AccessibilityPage)).words()).toContain(
    'we therefore do not claim that it meets the guidelines in full',
  );
});

test('a wrong address leads on', async () => {
  expect((await show(NotFoundPage)).texts('a')).toContain('Go to your returns and boards');
});

test('the welcome says what this is and leads to sign-in; whoever is signed in goes on', async () => {
  const page = await show(WelcomePage);
  expect(page.texts('a')).toContain('Sign in');
  expect((await show(WelcomePage, '/here', {}, aMe())).address.now).toBe('/');
});
