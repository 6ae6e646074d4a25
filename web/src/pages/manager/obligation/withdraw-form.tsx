import { useState } from 'react';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Found } from './found.ts';

type Props = { readonly found: Found; readonly onDone: (words: string) => void };

/** Takes back the questions that were sent back, while they are not answered. The reason is optional. */
export function WithdrawForm({ found, onDone }: Props) {
  const { boardId, roundId, agencyId, agencyName, state } = found.obligation;
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('withdraw-send-back');
  const version = state.kind === 'sent-back' ? ` ${state.version}` : '';

  const withdraw = async () => {
    const body = { reason: reason.trim() === '' ? null : reason };
    const outcome = await send({ params: { boardId, roundId, agencyId }, body });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => (path === 'reason' ? 'reason' : undefined)));
    onDone(`${agencyName} is told that nothing more is asked. The review goes on where it stood.`);
  };

  return (
    <Form onSubmit={() => void withdraw()}>
      <ErrorSummary faults={faults} />
      <p className="govuk-body">
        The questions close again for {agencyName}, and version{version} stays as it was sent. Leads and
        signatories get a mail. Your review goes on where it stood.
      </p>
      <TextArea
        id="reason"
        label="Reason (optional)"
        hint="Goes to the agency with the mail, and stays in the history. No details of a child or a colleague."
        value={reason}
        onChange={setReason}
        error={faults.find(({ field }) => field === 'reason')?.words}
        most={1000}
      />
      <Button type="submit" busy={sending}>
        Withdraw the questions
      </Button>
    </Form>
  );
}
