import { useState } from 'react';
import { useNavigate } from 'react-router';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { OpenReturn } from '../with-return.tsx';

/** The signatory declines, with a reason that the leads read. */
export const DeclineForm = ({ open: { at, agencyId, submissionId } }: { open: OpenReturn }) => {
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('decline-sign-off');
  const navigate = useNavigate();

  const decline = async () => {
    const missing = reason.trim() === '' ? [{ words: 'Say why you decline', field: 'decline-reason' }] : [];
    setFaults(missing);
    if (missing.length > 0) return;
    const outcome = await send({ params: { agencyId, submissionId }, body: { reason } });
    if (outcome?.ok)
      await navigate(at, { state: withNotice('Declined. The leads are told, with your reason.') });
    else if (outcome) setFaults(faultsOf(outcome.problem, () => 'decline-reason'));
  };

  return (
    <Details summary="Decline to sign">
      <ErrorSummary faults={faults} />
      <Form onSubmit={() => void decline()}>
        <TextArea
          id="decline-reason"
          label="What has to change before you can sign?"
          hint="The leads of your agency get these words."
          value={reason}
          onChange={setReason}
          error={faults[0]?.words}
          most={1000}
        />
        <Button type="submit" tone="secondary" busy={sending}>
          Decline, with this reason
        </Button>
      </Form>
    </Details>
  );
};
