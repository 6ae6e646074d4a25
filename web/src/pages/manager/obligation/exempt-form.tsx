import { useState } from 'react';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Found } from './found.ts';
import { ReasonBox, reasonFaults } from './reason-box.tsx';

type Props = { readonly found: Found; readonly onDone: (words: string) => void };

/** Excuses one agency from the round, with a reason. */
export function ExemptForm({ found, onDone }: Props) {
  const { boardId, roundId, agencyId, agencyName } = found.obligation;
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('exempt-obligation');

  const submit = async () => {
    const wrong = reasonFaults(reason);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({ params: { boardId, roundId, agencyId }, body: { reason } });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => (path === 'reason' ? 'reason' : undefined)));
    onDone(`${agencyName} is exempt from this round. Its reminders have stopped.`);
  };

  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary faults={faults} />
      <p className="govuk-body">
        Reminders to the agency stop, and the board’s rates leave it out. It may answer all the same, and you
        can take the exemption back.
      </p>
      <ReasonBox
        value={reason}
        onChange={setReason}
        error={faults.find((each) => each.field === 'reason')?.words}
      />
      <Button type="submit" busy={sending}>
        Exempt {agencyName}
      </Button>
    </Form>
  );
}
