import type { RefusalWords } from './refusal-words.ts';

/** The board’s side, and the directory. */
export const boardRefusals = {
  // The board’s side
  'due-before-opens': { status: 400, words: 'The due day must be after the day on which the round opens.' },
  'due-in-the-past': { status: 400, words: 'The due day must be today or later.' },
  'due-far-ahead': {
    status: 400,
    words: 'That due day is more than three years ahead. Check the year.',
  },
  'opens-long-ago': { status: 400, words: 'The opening day is more than a year ago. Check the year.' },
  'opens-far-ahead': {
    status: 400,
    words: 'The opening day is more than three years ahead. Check the year.',
  },
  'feedback-far-ahead': {
    status: 400,
    words: 'The day for feedback is more than three years ahead. Check the year.',
  },
  'no-agencies': { status: 400, words: 'Choose at least one agency to ask.' },
  'unknown-agency': {
    status: 400,
    words: 'One of the agencies is not on this board’s list. Reload the page and choose again.',
  },
  'unknown-variant': { status: 400, words: 'The form has no such variant.' },
  'unknown-form': { status: 400, words: 'There is no such form or edition.' },
  'already-received': { status: 409, words: 'The return has already been received.' },
  'already-exempt': { status: 409, words: 'The agency is already exempt in this round.' },
  'not-exempt': { status: 409, words: 'The agency is not exempt in this round.' },
  'not-later': { status: 400, words: 'More time means a later day than the present due day.' },
  'no-due-day': { status: 409, words: 'The round has no due day yet. Set the round’s due day first.' },
  'file-waits': {
    status: 409,
    words: 'A file of this return waits for the agency already. Take it back before you put in another.',
  },
  'no-file': {
    status: 409,
    words: 'No such file waits any more: it was taken over, declined or taken back. Reload the page.',
  },
  'file-too-long': {
    status: 400,
    words:
      'The file holds more text than can be put in at once. Ask the agency to fill the return in the portal.',
  },
  'no-request': { status: 409, words: 'The agency has no open request for more time.' },
  'round-closed': { status: 409, words: 'The round is closed. It can be read but no longer changed.' },
  'round-withdrawn': {
    status: 409,
    words: 'The board has withdrawn this round: nothing is owed for it. What was written can still be read.',
  },
  'round-has-returns': {
    status: 409,
    words:
      'An agency has already sent its return in this round, so it cannot be withdrawn. Close the round instead.',
  },
  'not-received': { status: 409, words: 'The return has not been received yet.' },
  'not-under-review': { status: 409, words: 'The return is not under review.' },
  'no-feedback-yet': { status: 409, words: 'No feedback has been issued on this return.' },
  'feedback-issued-already': {
    status: 409,
    words: 'The feedback on this return has been issued. It stays as it was sent.',
  },
  'feedback-empty': { status: 409, words: 'Write how the letter begins before you issue the feedback.' },
  'letter-changed': {
    status: 409,
    words: 'The letter has changed since you read it. Read it again, then issue it.',
  },
  'too-many-challenges': {
    status: 409,
    words: 'A letter carries 20 challenges at most. Withdraw one, or raise this one on its own.',
  },
  'challenges-unanswered': {
    status: 409,
    words: 'Some challenges still need an answer. Answer each, or decline it with a reason.',
  },
  'answers-sent-already': { status: 409, words: 'The answers to this feedback have been sent.' },
  'need-answered': {
    status: 409,
    words: 'The agency has been told this decision. It can be changed only once the agency changes its need.',
  },
  'needs-undecided': {
    status: 409,
    words: 'Some needs are not decided. Decide on them, or say that they stay open for now.',
  },
  'nothing-to-answer': {
    status: 409,
    words: 'There is nothing new to tell: nothing has been decided since the last answer.',
  },
  'not-closed': { status: 409, words: 'The return is not closed.' },
  'challenge-sent': {
    status: 409,
    words: 'The agency has been asked this already. Write in its thread instead.',
  },
  'challenge-closed': { status: 409, words: 'The challenge is closed. Open it again to go on with it.' },
  'challenge-open': { status: 409, words: 'The challenge is not closed.' },
  'decision-corrected': {
    status: 409,
    words: 'This decision has been corrected meanwhile. Look at the latest and correct that.',
  },
  'no-questions': { status: 400, words: 'Choose at least one question to send back.' },
  'same-grade': {
    status: 400,
    words: 'That is the agency’s own grade. Agree with it, or choose another grade.',
  },
  'not-graded': { status: 400, words: 'This part of the return has no grade to moderate.' },
  'newer-version': {
    status: 409,
    words:
      'A newer version of this return has arrived. Copy what you are writing, then reload the page to go on with it.',
  },
  'not-your-note': { status: 403, words: 'A note is changed by whoever wrote it. Write one of your own.' },
  'own-agency': {
    status: 403,
    words: 'Nobody reviews the return of their own agency. Hand over to the substitute.',
  },

  'not-sent-back-now': {
    status: 409,
    words: 'No questions of this return are with the agency any more. Look at how it stands now.',
  },
  'yours-to-review': {
    status: 409,
    words: 'You do not work for this agency, so you can review its return yourself.',
  },
  'no-substitute': {
    status: 409,
    words: 'The board has named nobody who stands in and may review. Ask a manager to name a substitute.',
  },
  'substitute-works-there': {
    status: 409,
    words: 'The board’s substitute works for this agency too. Ask another reviewer of the board.',
  },
  'handed-over-already': { status: 409, words: 'The review has been handed over to the substitute.' },
  'not-a-reviewer': {
    status: 400,
    words: 'Choose a manager or reviewer of this board: nobody else can review in their place.',
  },

  // The directory
  'already-exists': { status: 409, words: 'That already exists.' },
  'last-administrator': {
    status: 409,
    words: 'This is the only administrator. Make another person administrator first.',
  },
  'last-lead': {
    status: 409,
    words: 'This is the agency’s only lead. Make another person lead first.',
  },
  'still-asked': {
    status: 409,
    words: 'The agency still owes a return in an open round. Exempt it first, or close the round.',
  },
} as const satisfies Record<string, RefusalWords>;
