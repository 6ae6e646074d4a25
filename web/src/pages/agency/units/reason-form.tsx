import { useState } from 'react';
import { faultsOf } from '../../../api/faults-of.ts';
import type { Problem } from '../../../api/problem.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly does: string;
  readonly busy: boolean;
  readonly onSend: (reason: string) => Promise<Outcome | undefined>;
  readonly onCancel: () => void;
};

/** A step that wants a reason. */
export const ReasonForm = ({ id, label, hint, does, busy, onSend, onCancel }: Props) => {
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = async () => {
    const missing = reason.trim() === '' ? [{ words: 'Give a reason', field: id }] : [];
    setFaults(missing);
    if (missing.length > 0) return;
    const outcome = await onSend(reason);
    if (outcome?.ok === false) setFaults(faultsOf(outcome.problem, () => id));
  };
  return (
    <Form onSubmit={() => void send()}>
      <ErrorSummary faults={faults} />
      <TextArea
        id={id}
        label={label}
        hint={hint}
        value={reason}
        onChange={setReason}
        error={faults[0]?.words}
        most={1000}
        rows={3}
      />
      <Buttons>
        <Button type="submit" busy={busy}>
          {does}
        </Button>
        <Button tone="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </Buttons>
    </Form>
  );
};
