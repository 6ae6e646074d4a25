import { createHash } from 'node:crypto';
import type { PrintedReturn } from '../../functions/documents/printed-return.ts';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import { freeze } from '../../shared/forms/freeze.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from './every-kind-form.ts';

const at = '2026-11-02T12:00:00.000Z';

/** A return of the throw-away form, signed on the second of November; the test states only what it is about. */
export function aPrintedReturn(
  differing: Partial<PrintedReturn> = {},
  answers: AnswersByQuestion = everyKindAnswers,
): PrintedReturn {
  const snapshot = freeze({
    edition: everyKindForm,
    editionHash: everyKindHash,
    variant: 'long',
    answers,
    agency: { id: 'thamesford-police', name: 'Thamesford Police' },
    declaredComplete: ['about-you', 'practice', 'extra'],
  });
  const digest = createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
  return {
    snapshot,
    digest,
    at,
    meets: [
      {
        boardId: 'thamesford',
        boardName: 'Thamesford LSCB',
        roundId: 'round-1',
        roundTitle: 'Section 11 self-assessment 2026',
        opens: '2026-10-01',
        due: '2026-10-30',
      },
    ],
    signed: {
      version: 1,
      receipt: 'TLSCB-2026-7K3M9Q',
      digest,
      signedBy: { id: 'person-1', name: 'Ola Brook', role: 'Signatory' },
      outsideApproval: null,
      at,
      documentId: 'document-1',
    },
    ...differing,
  };
}

/** The same before it is signed. */
export const aPrintedDraft = (answers?: AnswersByQuestion): PrintedReturn =>
  aPrintedReturn({ signed: null }, answers);
