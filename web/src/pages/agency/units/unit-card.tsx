import { useState } from 'react';
import type { UnitView } from '../../../../../shared/contract/sharing-routes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { unitStandingWords } from '../../../../../shared/domain/unit-return.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Card } from '../../../ui/cards.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Status } from '../../../ui/status.tsx';
import { progressInWords } from '../due-in-words.ts';
import type { OpenReturn } from '../with-return.tsx';
import { ReasonForm } from './reason-form.tsx';

const shapes = {
  asked: { shape: '○', tone: 'plain' },
  'handed-in': { shape: '✓', tone: 'good' },
  'left-out': { shape: '–', tone: 'quiet' },
} as const;

type Props = {
  readonly open: OpenReturn;
  readonly of: UnitView;
  readonly mayChange: boolean;
  readonly onDone: () => void;
};

const AskAgain = ({ open, of, onDone }: Props) => {
  const { agencyId, submissionId } = open;
  const { send, sending, problem } = useSend('ask-units');
  const ask = async () => {
    const outcome = await send({ params: { agencyId, submissionId }, body: { units: [of.unit.id] } });
    if (outcome?.ok) onDone();
  };
  return (
    <>
      {problem && <Failed problem={problem} />}
      <Button tone="secondary" busy={sending} onClick={() => void ask()}>
        Ask after all<span className="govuk-visually-hidden">: {of.unit.name}</span>
      </Button>
    </>
  );
};

const ReasonStep = ({ open, of, onDone, onCancel }: Omit<Props, 'mayChange'> & { onCancel: () => void }) => {
  const giveBack = useSend('give-back-unit');
  const leaveOut = useSend('leave-out-unit');
  const { agencyId, submissionId } = open;
  const isIn = of.standing === 'handed-in';
  const tell = async (reason: string) => {
    const outcome = isIn
      ? await giveBack.send({ params: { agencyId, submissionId: of.submissionId }, body: { reason } })
      : await leaveOut.send({ params: { agencyId, submissionId, unit: of.unit.id }, body: { reason } });
    if (outcome?.ok) onDone();
    return outcome;
  };
  return (
    <ReasonForm
      id={`reason-${of.unit.id}`}
      label={
        isIn ? `What has to change in the part of ${of.unit.name}?` : `Why go on without ${of.unit.name}?`
      }
      hint={isIn ? 'Its people get these words.' : 'The reason is kept with the return.'}
      does={isIn ? 'Give back, with this reason' : 'Go on without it'}
      busy={giveBack.sending || leaveOut.sending}
      onSend={tell}
      onCancel={onCancel}
    />
  );
};

/** One unit: how far it is, who fills it, and what the lead can do. */
export const UnitCard = (props: Props) => {
  const { of, open, mayChange, onDone } = props;
  const { shape, tone } = shapes[of.standing];
  const [telling, setTelling] = useState(false);
  const given = of.standing === 'asked' && of.reason !== null;
  return (
    <Card title={of.unit.name}>
      <p className="govuk-body">
        <Status shape={shape} words={unitStandingWords[of.standing]} tone={tone} />
        {of.standing === 'asked' && (given ? '; given back' : '; asked')} {instantInWords(of.at)}
        {of.by !== null && ` by ${of.by}`}
      </p>
      {of.reason !== null && <p className="govuk-body">Reason: {of.reason}</p>}
      {of.standing !== 'left-out' && (
        <>
          <p className="govuk-body figures">{progressInWords(of.progress)}</p>
          <ProgressBar done={of.progress.answered} of={of.progress.asked} />
        </>
      )}
      <p className="govuk-body">
        {of.people.length === 0
          ? 'Nobody works for this unit yet: add somebody on the page of colleagues.'
          : `Filled by ${of.people.join(', ')}`}
      </p>
      {mayChange && of.standing === 'left-out' && <AskAgain {...props} />}
      {of.standing !== 'left-out' && (
        <Buttons>
          <ButtonLink to={`/agency/${open.agencyId}/returns/${of.submissionId}`} tone="secondary">
            Open its part<span className="govuk-visually-hidden">: {of.unit.name}</span>
          </ButtonLink>
          {mayChange && !telling && (
            <Button tone="secondary" onClick={() => setTelling(true)}>
              {of.standing === 'handed-in' ? 'Give back' : 'Go on without it'}
              <span className="govuk-visually-hidden">: {of.unit.name}</span>
            </Button>
          )}
        </Buttons>
      )}
      {mayChange && telling && of.standing !== 'left-out' && (
        <ReasonStep open={open} of={of} onDone={onDone} onCancel={() => setTelling(false)} />
      )}
    </Card>
  );
};
