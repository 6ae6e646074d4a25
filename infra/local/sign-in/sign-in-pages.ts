import { escaped, page } from '../front/local-page.ts';
import type { CodeCheck } from './codes.ts';

/** What the person did wrong, and which field it concerns. */
export type Problem = { readonly field: string; readonly words: string };

export const emailProblem: Problem = {
  field: 'email',
  words: 'Enter an email address, like name@example.org',
};

export const codeProblems: Readonly<Record<Exclude<CodeCheck, 'right'>, Problem>> = {
  wrong: { field: 'code', words: 'The code is not right. Check the newest email we sent you' },
  'too-old': { field: 'code', words: 'The code is too old. Send a new code' },
  'too-many-tries': { field: 'code', words: 'That was the fifth wrong code. Send a new code' },
};

export function emailPage(problem?: Problem, given = ''): string {
  return page(
    `${problem ? 'Error: ' : ''}Sign in`,
    `${summary(problem)}
    <h1>Sign in</h1>
    <form method="post" novalidate>
      <input type="hidden" name="step" value="email">
      <label for="email">Email address</label>
      <p class="hint" id="email-hint">We will email you a six-digit code. There is no password.</p>
      ${message(problem, 'email')}
      <input id="email" name="email" type="email" autocomplete="email" spellcheck="false" value="${escaped(given)}"
        aria-describedby="email-hint${problem ? ' email-error' : ''}">
      <button>Send me a code</button>
    </form>`,
  );
}

export function codePage(email: string, problem?: Problem, sentAgain = false): string {
  return page(
    `${problem ? 'Error: ' : ''}Enter the code`,
    `${summary(problem)}
    <h1>Enter the code</h1>
    ${sentAgain ? '<p role="status">We have sent a new code. Codes sent before no longer work.</p>' : ''}
    <p>If ${escaped(email)} belongs to someone who may use the portal, a code is on its way there.</p>
    <form method="post" novalidate>
      <input type="hidden" name="step" value="code">
      <label for="code">Six-digit code</label>
      ${message(problem, 'code')}
      <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="10" class="short"
        ${problem ? 'aria-describedby="code-error"' : ''}>
      <button>Sign in</button>
    </form>
    <h2>The code does not come?</h2>
    <p>Look in your junk mail, and check the address above.</p>
    <form method="post">
      <button name="step" value="resend" class="secondary">Send a new code</button>
      <button name="step" value="restart" class="secondary">Use another email address</button>
    </form>`,
  );
}

export const expiredPage = (siteOrigin: string): string =>
  page(
    'This page is too old',
    `<h1>This page is too old</h1>
    <p>You may have been away for a while, or have signed in from another tab.</p>
    <p><a href="${escaped(siteOrigin)}/">Start again from the portal</a></p>`,
  );

const summary = (problem: Problem | undefined): string =>
  problem
    ? `<div class="error-summary" role="alert" tabindex="-1"><h2>There is a problem</h2>
       <p><a href="#${problem.field}">${escaped(problem.words)}</a></p></div>`
    : '';

const message = (problem: Problem | undefined, field: string): string =>
  problem
    ? `<p class="error" id="${field}-error"><span class="hidden">Error: </span>${escaped(problem.words)}</p>`
    : '';
