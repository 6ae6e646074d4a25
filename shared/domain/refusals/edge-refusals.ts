import type { RefusalWords } from './refusal-words.ts';

/** Who asks, and what was sent. */
export const edgeRefusals = {
  // Who you are
  'not-signed-in': { status: 401, words: 'Sign in to go on. What you have typed is kept on this device.' },
  'session-ended': {
    status: 401,
    words: 'Your session has ended. Sign in again; what you have typed is kept on this device.',
  },
  'sign-in-failed': { status: 400, words: 'Sign-in did not finish. Start again from the sign-in page.' },
  'not-allowed': {
    status: 403,
    words: 'Your role does not allow this. Ask the lead of your agency or the board’s manager.',
  },
  'wrong-origin': {
    status: 403,
    words: 'This request did not come from the portal’s own pages. Reload the page and try again.',
  },
  'not-found': { status: 404, words: 'There is nothing at this address that you can see.' },

  // What you sent
  'invalid-request': {
    status: 400,
    words: 'Some of what was sent is not right. Correct what is marked and send it again.',
  },
  'too-large': {
    status: 413,
    words: 'That is more than can be sent at once. Shorten the text and try again.',
  },
  'not-json': { status: 415, words: 'The portal expects JSON. Reload the page and try again.' },
  'malformed-json': {
    status: 400,
    words: 'What was sent could not be read. Reload the page and try again; your text is kept.',
  },
  'outdated-page': {
    status: 409,
    words: 'The portal has been updated since you opened this page. Reload it; your text is kept.',
  },
  'idempotency-key-missing': {
    status: 400,
    words: 'The request carries no key against sending twice. Reload the page and try again.',
  },
  'idempotency-key-reused': {
    status: 422,
    words: 'This was already sent with other content. Reload the page to see how things stand.',
  },
  'already-under-way': { status: 409, words: 'This is being done already. Wait a moment and look again.' },
} as const satisfies Record<string, RefusalWords>;
