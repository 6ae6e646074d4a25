import type { Day } from '../domain/day.ts';
import { dayInShort } from '../domain/day-in-words.ts';
import { expiryOf } from '../domain/evidence.ts';
import { attachedEvidence, attachedPart } from '../questions/attached.ts';
import { asked } from './asked.ts';
import type { FilledForm } from './form.ts';
import type { Gap } from './gaps.ts';

/** Evidence attached to the answers that proves nothing any more today: to be looked at again before signing; it stops nobody. */
export const expiredEvidence = (form: FilledForm, today: Day): readonly Gap[] =>
  asked(form).flatMap(({ section, questions }) =>
    questions.flatMap((question) =>
      attachedEvidence(form.answers[question.id] ?? {}, form.beside)
        .filter(({ state, expires = null }) => state !== 'gone' && expiryOf({ expires }, today) === 'expired')
        .map(({ id, title, expires = '' }) => ({
          section: section.id,
          question: question.id,
          part: attachedPart('evidence', id),
          words: `“${title}” for ${question.shortLabel} expired on ${dayInShort(expires)}: replace it in the library, or say why it still holds`,
        })),
    ),
  );
