import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = { readonly sending: boolean; readonly onDecline: (reason: string) => void };

/** The agency’s lead does not take the file over, and says why. */
export const DeclineFile = ({ sending, onDecline }: Props) => {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const decline = () => {
    if (reason.trim() === '') return setError('Give a reason');
    setError(undefined);
    onDecline(reason);
  };
  return (
    <Details summary="Do not take it over">
      <Form onSubmit={decline}>
        <TextArea
          id="decline-reason"
          label="Why not"
          hint="Your board reads it. What the file said is erased; the return stays as it is."
          error={error}
          value={reason}
          onChange={setReason}
          rows={3}
          most={1000}
        />
        <Button type="submit" tone="warning" busy={sending}>
          Decline the file
        </Button>
      </Form>
    </Details>
  );
};
