/**
 * Every reason for which the portal says no: the HTTP status, and the words a person reads.
 * The name travels as the problem's `type` (RFC 9457), so that the page can do something about it.
 */
export const refusals = {
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

  // Answers
  'unknown-question': {
    status: 404,
    words: 'This return does not ask that question. Reload the page; your text is kept.',
  },
  'invalid-answer': { status: 400, words: 'This answer cannot be saved as it is.' },
  'answer-changed': {
    status: 409,
    words:
      'Somebody else changed this answer while you were writing. Both texts are kept: choose between them.',
  },
  'nothing-to-carry': {
    status: 409,
    words: 'There is no earlier return of this form whose answers could be carried forward.',
  },
  'section-closed': {
    status: 409,
    words:
      'This part of the return is closed, because the return has been signed off. Your text was not saved to it.',
  },
  'not-sent-back': {
    status: 409,
    words:
      'Only the questions that were sent back can be changed. This answer stays as it was sent; it was not saved.',
  },
  'being-submitted': {
    status: 409,
    words: 'The return is being submitted at this moment. Your text stays on this device; try again shortly.',
  },

  // Evidence
  'wrong-file-type': {
    status: 400,
    words:
      'Files of this kind cannot be taken. Save it as PDF, Word, Excel, PowerPoint, ODT, ODS, a picture (PNG, JPEG, HEIC), a mail (MSG, EML), CSV or TXT, or say where it can be seen.',
  },
  'file-too-large': {
    status: 400,
    words: 'The file is larger than 20 MB. Make it smaller, split it, or say where it can be seen.',
  },
  'upload-arrived': { status: 409, words: 'The file has arrived already. Reload the page to see its check.' },
  'evidence-not-clean': {
    status: 409,
    words:
      'This file cannot be opened: its check is not done yet, did not find it clean, or it is hidden for redaction.',
  },

  // Redaction
  'words-not-there': {
    status: 409,
    words:
      'These words do not stand in that answer. Copy them exactly as they are shown there, or hide the whole answer.',
  },
  'reason-repeats-it': {
    status: 400,
    words: 'The reason repeats what is to be hidden, and it will stay. Say why without those words.',
  },
  'not-hidden': {
    status: 409,
    words: 'This is not hidden any more: it has been erased or put back. Reload the page.',
  },

  // The agency’s side
  'return-incomplete': {
    status: 409,
    words: 'Some questions still need an answer. Each one is listed on the check page.',
  },
  'sections-not-declared': { status: 409, words: 'Not every section has been declared complete.' },
  'not-sent-yet': { status: 409, words: 'The return has not been sent yet. Tell us once it is.' },
  'not-ready': { status: 409, words: 'The return is not marked as ready for sign-off.' },
  'already-ready': { status: 409, words: 'The return is already waiting for sign-off.' },
  'already-submitted': { status: 409, words: 'The return has been submitted.' },
  'changed-since-read': {
    status: 409,
    words: 'An answer changed after you read the return. Read the change, then sign.',
  },
  'only-your-sections': {
    status: 403,
    words: 'You see the sections that were given to you. Ask the lead of your agency for the rest.',
  },
  'one-page': {
    status: 409,
    words: 'This return is one page, filled by one person. It has no sections to give to others.',
  },
  'unit-return': {
    status: 409,
    words: 'This is the part of a unit: it is handed in to your agency’s lead, who answers for the whole.',
  },
  'not-a-unit': { status: 409, words: 'This is the agency’s own return, not the part of a unit.' },
  'no-unit-variant': {
    status: 409,
    words: 'This form has no variant for units. Assign its sections to colleagues instead.',
  },
  'unknown-unit': {
    status: 400,
    words: 'Your agency has no such unit. Reload the page and choose again.',
  },
  'units-awaited': {
    status: 409,
    words: 'A unit has not handed in its part yet. Wait for it, or leave it out with a reason.',
  },
  'handed-in': {
    status: 409,
    words: 'This part has been handed in. Ask the lead of your agency to give it back if it must change.',
  },
  'not-handed-in': { status: 409, words: 'This part has not been handed in.' },
  'unknown-section': {
    status: 400,
    words: 'This return does not ask one of these sections. Reload the page and choose again.',
  },
  'unit-only-fills': {
    status: 400,
    words: 'People of a unit fill its part: add them as contributors.',
  },
  'to-themselves': { status: 400, words: 'Choose somebody else: these are theirs already.' },
  'reason-needed': { status: 400, words: 'Give a reason.' },
  'not-asked-yet': {
    status: 409,
    words: 'The round has not opened yet. You can look at the form, and answer from the day it opens.',
  },

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
  'no-request': { status: 409, words: 'The agency has no open request for more time.' },
  'round-closed': { status: 409, words: 'The round is closed. It can be read but no longer changed.' },
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
    words: 'A newer version of this return has arrived. Reload the page to read it; what you typed is kept.',
  },
  'not-your-note': { status: 403, words: 'A note is changed by whoever wrote it. Write one of your own.' },
  'own-agency': {
    status: 403,
    words: 'Nobody reviews the return of their own agency. Hand over to the substitute.',
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

  // Actions
  'action-changed': {
    status: 409,
    words:
      'Somebody else changed this action meanwhile. Look at how it stands now, then make your change again.',
  },
  'action-kept': {
    status: 409,
    words:
      'This action was sent to a board, or has notes of its progress, so it stays. Say that it is no longer needed, and why.',
  },
  'deadline-in-the-past': { status: 400, words: 'The deadline must be today or later.' },
  'day-ahead': { status: 400, words: 'The day of a note must be today or earlier.' },
  'nothing-to-note': { status: 400, words: 'Write what has been done, or choose how the action stands now.' },
  'plan-full': {
    status: 409,
    words: 'The plan holds 500 actions, which is the most. Ask the administrator if more are needed.',
  },
  'rows-not-right': {
    status: 400,
    words:
      'Nothing was taken over: some cells are not right. Correct them in the workbook and choose it again.',
  },
  'too-many-rows': {
    status: 400,
    words: 'More rows change than can be taken over at once. Import some of them first, then the rest.',
  },

  // Everything else
  'changed-meanwhile': {
    status: 409,
    words: 'Somebody changed this meanwhile. Look at how it stands now and try again.',
  },
  'try-again': { status: 503, words: 'The portal is busy. Nothing was lost; try again in a moment.' },
  fault: {
    status: 500,
    words:
      'Something went wrong on our side. Nothing you typed is lost. Quote the reference if you ask for help.',
  },
} as const satisfies Record<string, { readonly status: number; readonly words: string }>;

export type Refusal = keyof typeof refusals;
