import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Round } from '../../../../../shared/domain/round.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button, Buttons, LinkButton } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = { readonly round: Round; readonly onChanged: () => void };

/** Takes a round back that was opened by mistake: only while nobody has sent a return in it. */
export function WithdrawRound({ hasReturns, ...props }: Props & { readonly hasReturns: boolean }) {
  const [open, setOpen] = useState(false);
  if (hasReturns)
    return (
      <p className="govuk-hint">
        Returns have come in, so the round cannot be withdrawn any more. Close it instead.
      </p>
    );
  return open ? (
    <WithdrawForm {...props} onCancel={() => setOpen(false)} />
  ) : (
    <Buttons>
      <Button tone="secondary" onClick={() => setOpen(true)}>
        Withdraw the round
      </Button>
    </Buttons>
  );
}

const most = 1000;

function faultsIn(reason: string): Fault[] {
  if (reason.trim() === '') return [{ field: 'why-withdrawn', words: 'Say why the round is withdrawn' }];
  return reason.trim().length > most
    ? [{ field: 'why-withdrawn', words: 'Use 1,000 characters at most' }]
    : [];
}

function WithdrawForm({ round, onChanged, onCancel }: Props & { readonly onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [asking, setAsking] = useState(false);
  const { send, sending, forget } = useSend('withdraw-round');
  const navigate = useNavigate();

  const withdraw = async () => {
    const outcome = await send({
      params: { boardId: round.boardId, roundId: round.id },
      body: { reason, sequence: round.sequence },
    });
    setAsking(false);
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(
        faultsOf(outcome.problem, (path) => (path === 'reason' ? 'why-withdrawn' : undefined)),
      );
    await navigate(
      { search: window.location.search },
      { replace: true, state: withNotice('The round is withdrawn.') },
    );
    onChanged();
  };

  return (
    <Form
      onSubmit={() => {
        const wrong = faultsIn(reason);
        setFaults(wrong);
        forget();
        setAsking(wrong.length === 0);
      }}
    >
      <ErrorSummary faults={faults} />
      <TextArea
        id="why-withdrawn"
        label="Why is the round withdrawn?"
        hint="Sent to the leads who were invited, and kept with the round. No details of a child or a colleague."
        value={reason}
        onChange={setReason}
        error={faults.find(({ field }) => field === 'why-withdrawn')?.words}
        most={most}
      />
      <Buttons>
        <Button type="submit" tone="warning">
          Withdraw the round
        </Button>
        <LinkButton onClick={onCancel}>Leave it as it is</LinkButton>
      </Buttons>
      {asking && (
        <Confirm
          title="Withdraw the round?"
          does="Withdraw the round"
          warning
          busy={sending}
          onConfirm={() => void withdraw()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            No agency owes anything for it any more. Reminders and messages that are not sent yet are not
            sent, and each lead who was invited gets one mail with your reason.
          </p>
          <p className="govuk-body">
            What agencies have written stays with them to be read; they can add nothing and send nothing. A
            file of a return that you put in and that was not taken over is erased. The round stays on the
            list as withdrawn. This cannot be taken back: you would open a new round.
          </p>
        </Confirm>
      )}
    </Form>
  );
}
