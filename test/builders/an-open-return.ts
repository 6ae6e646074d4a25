import type { ReplyOf } from '../../functions/runtime/request.ts';
import type { routes } from '../../shared/contract/all-routes.ts';
import type { Answer, AnswerValue } from '../../shared/domain/answer.ts';
import type { SubmissionState } from '../../shared/domain/submission.ts';
import type { UnitAnswers } from '../../shared/domain/unit-answers.ts';
import { answersByQuestion } from '../../shared/forms/answers-by-question.ts';
import { progress } from '../../shared/forms/progress.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { everyKindForm, everyKindHash } from './every-kind-form.ts';

const at = '2026-11-02T10:32:00.000Z';

const sectionOf = (question: string): string =>
  everyKindForm.sections.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';

const anAnswer = (question: string, part: string, value: AnswerValue): Answer => ({
  section: sectionOf(question),
  question,
  part,
  value,
  version: 1,
  saveId: `save-${question}-${part}`,
  by: { id: 'dee', name: 'Dee' },
  at,
});

const notConfirmed = { from: { submissionId: 'return-of-2024', version: 1 }, confirmed: null };

export type Standing = {
  readonly id?: string;
  readonly variant?: 'long' | 'short';
  readonly state?: SubmissionState;
  readonly answers?: AnswersByQuestion;
  readonly declared?: readonly string[];
  /** Questions whose answers were carried forward and wait to be confirmed. */
  readonly carried?: readonly string[];
  readonly units?: readonly UnitAnswers[];
};

/** What the server tells of a return of the form with every kind of question, as `get-answers` replies. */
export function anOpenReturn({
  id = 'submission-1',
  variant = 'long',
  state = { kind: 'draft' },
  answers = {},
  declared = [],
  carried = [],
  units = [],
}: Standing = {}): ReplyOf<(typeof routes)['get-answers']> {
  const saved = Object.entries(answers).flatMap(([question, parts]) =>
    Object.entries(parts).map(([part, value]) => ({
      ...anAnswer(question, part, value),
      ...(carried.includes(question) ? { carried: notConfirmed } : {}),
    })),
  );
  const filled = { edition: everyKindForm, variant, answers: answersByQuestion(saved) };
  const { whole, sections } = progress(filled, declared);
  return {
    view: {
      submission: {
        id,
        agencyId: 'thamesford-police',
        agencyName: 'Thamesford Police',
        form: everyKindForm.form,
        edition: everyKindHash,
        variant,
        state,
        startedAt: null,
        versions: 0,
        open: null,
        sequence: 1,
      },
      meets: [
        {
          boardId: 'thamesford',
          boardName: 'Thamesford LSCB',
          roundId: 'round-1',
          roundTitle: 'Every kind 2026',
          opens: '2026-11-02',
          due: '2027-01-29',
        },
      ],
      progress: whole,
      sections: sections.map(({ section, asked, answered, valid, declaredComplete }) => ({
        section,
        asked,
        answered,
        valid,
        complete: declaredComplete ? { by: 'Dee', at } : null,
      })),
    },
    answers: saved,
    digest: 'a'.repeat(64),
    beside: { evidence: {}, actions: {}, units: [...units] },
  };
}
