import type { RefusalWords } from './refusal-words.ts';

/** The agency’s side: its return and its plan. */
export const agencyRefusals = {
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
  'which-unit': {
    status: 409,
    words: 'You work for several units. Add the action in the part of the unit that it is for.',
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
  'only-some-open': {
    status: 409,
    words: 'Only the questions that were sent back are open, so no unit can be asked for its part.',
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

  // Which board holds which version
  'version-held': { status: 409, words: 'The board holds this version already.' },
  'not-the-latest': {
    status: 409,
    words: 'You have sent a newer version since. Open that one, and share it.',
  },
  'answers-awaited': {
    status: 409,
    words:
      'This board has sent questions back itself. Answer them and send the return: the board then gets that version.',
  },
  'feedback-was-given': {
    status: 409,
    words:
      'This board has given its feedback on the version that it read. Tell it of the newer one in your answer.',
  },

  // Answering a board with a return that is there already
  'excused-from-it': { status: 409, words: 'You are excused from this round, so nothing is owed for it.' },
  'file-to-settle': {
    status: 409,
    words: 'A file of this return came to the board and waits for you. Take it over or decline it first.',
  },
  'for-one-board': {
    status: 409,
    words: 'What this form says is meant for the board that asks, so each board gets a return of its own.',
  },
  'several-boards-wait': {
    status: 409,
    words: 'Another board waits for this return as well, so it cannot be let go. Go on with it.',
  },
  'units-were-asked': {
    status: 409,
    words: 'Units were asked for their parts of this return, so it cannot be let go. Go on with it.',
  },
  'something-saved': {
    status: 409,
    words: 'Something is saved in this return already. Clear it first, or go on with it.',
  },
  'other-edition': { status: 409, words: 'That return answers another form, or another edition of it.' },
  'other-variant': {
    status: 409,
    words: 'That return answers another variant of the form, so some questions would not be answered.',
  },
  'return-ended': { status: 409, words: 'That return has ended: it was withdrawn, or let go.' },
  'same-board': {
    status: 409,
    words: 'That return was written for the same board, which asks anew. Carry its answers forward instead.',
  },
  'words-hidden': {
    status: 409,
    words: 'Words of that return are hidden and wait for a decision. It can be sent on once that is taken.',
  },
  'not-begun': { status: 409, words: 'Nothing has been written in that return yet.' },
  'older-than-a-year': {
    status: 409,
    words: 'That return was signed more than twelve months ago. Carry its answers forward instead.',
  },
  'signed-meanwhile': {
    status: 409,
    words: 'That return was signed after you chose it. Look at how it stands now, and choose again.',
  },
  'met-with-another': {
    status: 409,
    words: 'The board gets another return of yours in the place of this one, which was let go.',
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
} as const satisfies Record<string, RefusalWords>;
