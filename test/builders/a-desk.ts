import type { ReviewDesk } from '../../shared/contract/review-shapes.ts';
import { freeze } from '../../shared/forms/freeze.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { aReceivedObligation } from './an-obligation.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from './every-kind-form.ts';

/** A return of every kind of question as it was frozen; practice is partly met, extra is met. */
export const aFrozenReturn = (differing: AnswersByQuestion = {}) =>
  freeze({
    edition: everyKindForm,
    editionHash: everyKindHash,
    variant: 'long',
    agency: { id: 'thamesford-police', name: 'Thamesford Police' },
    answers: { ...everyKindAnswers, ...differing },
    declaredComplete: ['about-you', 'practice', 'extra'],
  });

/** A return that a board has received and nobody has begun to review; the test states only what it is about. */
export const aDesk = (differing: Partial<ReviewDesk> = {}): ReviewDesk => ({
  obligation: aReceivedObligation(),
  boardName: 'Thamesford LSCB',
  roundTitle: 'Section 11 2026',
  version: 1,
  versions: [{ version: 1, at: '2027-01-20T12:00:00.000Z' }],
  snapshot: aFrozenReturn(),
  earlier: [],
  reviews: [],
  notes: [],
  sentBack: [],
  ...differing,
});
