import { useState } from 'react';
import type { Payment } from '../../../../../shared/domain/contributions/payment.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { useSend } from '../../../api/use-send.ts';
import { Confirm } from '../../../ui/dialog.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type One, paramsOf } from './one.ts';

type Props = One & { readonly payment: Payment; readonly onClose: () => void };

/** Takes a payment out again, with a reason. */
export function RemovePayment({ payment, onClose, ...one }: Props) {
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const { send, sending } = useSend('remove-payment');
  const remove = async () => {
    if (reason.trim() === '') return setFault('Say why the payment is taken out');
    const outcome = await send({
      params: paramsOf(one),
      body: { agencyId: payment.agencyId, payment: payment.id, reason },
    });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFault(outcome.problem.title);
    one.again();
    onClose();
  };
  return (
    <Confirm
      title="Take this payment out?"
      does="Take it out"
      warning
      busy={sending}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p className="govuk-body">
        {moneyInWords(payment.pence)} of {dayInWords(payment.on)}, reference {payment.reference}. It counts no
        more and stays on the list with your reason. To bring it back, record the same payment again.
      </p>
      <TextInput id="reason" label="Why" value={reason} onChange={setReason} error={fault} />
    </Confirm>
  );
}
