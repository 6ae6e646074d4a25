import { useState } from 'react';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { Moderation } from '../../../../../shared/domain/review.ts';
import type { FrozenSection } from '../../../../../shared/forms/freeze.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button, Buttons, LinkButton } from '../../../ui/button.tsx';
import { Status } from '../../../ui/status.tsx';
import { gradeWords } from './grade-words.ts';
import { ModerateForm } from './moderate-form.tsx';
import { mayJudge, snapshotOf } from './on-the-desk.ts';
import type { Agreeing } from './use-agree.ts';
import { type OpenDesk, reviewAt } from './use-desk.ts';

type Props = {
  readonly open: OpenDesk;
  readonly section: FrozenSection;
  readonly called: string;
  readonly agreeing: Agreeing;
};

function Found({ open, section }: Pick<Props, 'open' | 'section'>) {
  const { judged } = reviewAt(open, section.id);
  const { scale } = snapshotOf(open.desk);
  if (judged === null) return <p className="govuk-body">Not judged yet.</p>;
  const when = `${judged.by.name}, ${instantInWords(judged.at)}`;
  const grade = judged.grade === null ? null : gradeWords(scale, judged.grade);
  if (judged.judgement === 'agreed')
    return (
      <p className="govuk-body">
        <Status
          shape="✓"
          words={grade === null ? 'Read, nothing to add' : `Agreed: ${grade.words.toLowerCase()}`}
        />
        <br />
        <span className="quiet">{when}</span>
      </p>
    );
  const several = Object.keys(judged.questions).length;
  return (
    <p className="govuk-body">
      {grade && <Status {...grade} />} as the board finds.{' '}
      {judged.reason ??
        `It follows from ${several === 1 ? 'one grade' : `${several} grades`} that the board found.`}
      <br />
      <span className="quiet">{when}</span>
    </p>
  );
}

/** The board’s judgement of a section: to agree is one click, another grade wants a reason. */
export function Judging({ open, section, called, agreeing }: Props) {
  const { desk, params, keep } = open;
  const [asks, setAsks] = useState(false);
  const { send, sending, problem, forget } = useSend('moderate-section');
  const { scale } = snapshotOf(desk);
  const { judged, judgedRevision } = reviewAt(open, section.id);

  const moderate = async (moderation: Moderation) => {
    const outcome = await send({
      params: { ...params, section: section.id },
      body: { version: desk.version, revision: judgedRevision, ...moderation },
    });
    if (!outcome?.ok) return;
    keep(outcome.data);
    setAsks(false);
  };
  const close = () => {
    forget();
    setAsks(false);
  };
  const isModerated = judged?.judgement === 'moderated';

  return (
    <section aria-labelledby="judging">
      <h3 className="govuk-heading-s" id="judging">
        Judgement
      </h3>
      <Found open={open} section={section} />
      {agreeing.problem && <p role="alert">{agreeing.problem.title}</p>}
      {asks && section.rolledUp && (
        <ModerateForm
          id="moderate"
          what={called}
          scale={scale}
          own={section.rolledUp.grade}
          before={judged?.reason && judged.grade ? { grade: judged.grade, reason: judged.reason } : null}
          busy={sending}
          problem={problem}
          onSend={(moderation) => void moderate(moderation)}
          onCancel={close}
        />
      )}
      {mayJudge(desk) && !asks && (
        <div className="no-print">
          <Buttons>
            {judged === null && (
              <Button busy={agreeing.sending} onClick={() => agreeing.agree(section.id, true)}>
                {section.rolledUp ? 'Agree' : 'Read, nothing to add'}
                <span className="govuk-visually-hidden"> with {called}</span>
              </Button>
            )}
            {section.rolledUp && (
              <Button tone="secondary" onClick={() => setAsks(true)}>
                {isModerated ? 'Change the board’s grade' : 'Find another grade'}
              </Button>
            )}
          </Buttons>
          {judged !== null && (
            <p className="govuk-body">
              <LinkButton onClick={() => agreeing.agree(section.id, isModerated)}>
                {isModerated
                  ? 'Agree after all: take the board’s grades of this section back'
                  : 'Not agreed after all'}
              </LinkButton>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
