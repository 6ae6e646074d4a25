import { useState } from 'react';
import type { Moderation } from '../../../../../shared/domain/review.ts';
import type { FrozenQuestion } from '../../../../../shared/forms/freeze.ts';
import { useSend } from '../../../api/use-send.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import { gradeWords } from './grade-words.ts';
import { ModerateForm } from './moderate-form.tsx';
import { mayJudge, snapshotOf } from './on-the-desk.ts';
import { type OpenDesk, reviewAt } from './use-desk.ts';

type Props = { readonly open: OpenDesk; readonly section: string; readonly question: FrozenQuestion };

/** The board’s own grade of one question: by exception, with a reason, and taken back as easily. */
export function ModerateQuestion({ open, section, question }: Props) {
  const { desk, params, keep } = open;
  const [asks, setAsks] = useState(false);
  const { send, sending, problem, forget } = useSend('moderate-question');
  const { scale } = snapshotOf(desk);
  const review = reviewAt(open, section);
  const found = review.judged?.questions[question.id] ?? null;

  const keepIt = async (moderation: Moderation | null) => {
    const outcome = await send({
      params: { ...params, section, question: question.id },
      body: { version: desk.version, revision: review.judgedRevision, moderation },
    });
    if (!outcome?.ok) return;
    keep(outcome.data);
    setAsks(false);
  };
  const close = () => {
    forget();
    setAsks(false);
  };

  if (asks)
    return (
      <div className="desk__form no-print">
        <ModerateForm
          id={`moderate-${question.id.replaceAll('.', '-')}`}
          what={question.shortLabel}
          scale={scale}
          own={String(question.values.grade)}
          before={found}
          busy={sending}
          problem={problem}
          onSend={(moderation) => void keepIt(moderation)}
          onCancel={close}
        />
      </div>
    );
  return (
    <>
      {found && (
        <p className="desk__found">
          <Status {...gradeWords(scale, found.grade)} /> as the board finds: {found.reason}
        </p>
      )}
      {problem && <p role="alert">{problem.title}</p>}
      {mayJudge(desk) && (
        <p className="desk__acts no-print">
          <LinkButton onClick={() => setAsks(true)}>
            {found ? 'Change the board’s grade' : 'Find another grade'}
            <span className="govuk-visually-hidden"> for {question.shortLabel}</span>
          </LinkButton>
          {found && (
            <LinkButton onClick={() => void keepIt(null)}>
              Take it back<span className="govuk-visually-hidden">: {question.shortLabel}</span>
            </LinkButton>
          )}
        </p>
      )}
    </>
  );
}
