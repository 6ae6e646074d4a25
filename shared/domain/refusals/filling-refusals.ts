import type { RefusalWords } from './refusal-words.ts';

/** Answers, evidence, and words that should not be seen. */
export const fillingRefusals = {
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
} as const satisfies Record<string, RefusalWords>;
