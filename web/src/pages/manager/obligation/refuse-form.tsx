import { useState } from 'react';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Found } from './found.ts';
import { ReasonBox, reasonFaults } from './reason-box.tsx';
import { TimeAskedFor } from './time-asked-for.tsx';

type Props = { readonly found: Found; readonly onDone: (words: string) => void };

/** No to a request for more time, with a reason that the agency's leads can read. */
export function RefuseForm({ found, onDone }: Props) {
  const { boardId, roundId, agencyId, agencyName, due } = found.obligation;
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('refuse-time');
  const stands = due === null ? 'The due day stays as it is' : `The return stays due on ${dayInWords(due)}`;

  const submit = async () => {
    const wrong = reasonFaults(reason);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({ params: { boardId, roundId, agencyId }, body: { reason } });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => (path === 'reason' ? 'reason' : undefined)));
    onDone(`${agencyName} is told that you cannot give more time. ${stands}.`);
  };

  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary faults={faults} />
      <TimeAskedFor found={found} />
      <p className="govuk-body">
        {stands}, and reminders go on. The leads of {agencyName} get a mail; they read your reason here on the
        portal, and may ask again.
      </p>
      <ReasonBox
        value={reason}
        onChange={setReason}
        error={faults.find((each) => each.field === 'reason')?.words}
      />
      <Button type="submit" busy={sending}>
        Say no to more time
      </Button>
    </Form>
  );
}
