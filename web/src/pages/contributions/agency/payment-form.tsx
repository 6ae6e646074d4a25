import { useState } from 'react';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { faultInPence, penceIn } from '../typed-pence.ts';
import { type One, paramsOf } from './one.ts';

const controls: Record<string, string> = {
  'payment.on': 'came',
  'payment.pence': 'sum',
  'payment.reference': 'reference',
  'payment-recorded': 'reference',
};

function faultsIn(came: string, sum: string, reference: string): Fault[] {
  const day = came === '' ? 'Enter the day on which it came' : faultInDay(came);
  const wrong =
    faultInPence(sum, 'Enter the sum that came') ?? (penceIn(sum) === 0 ? 'Enter a sum above £0' : undefined);
  return [
    ...(day === undefined ? [] : [{ field: 'came', words: day }]),
    ...(day === undefined && came > todayInLondon()
      ? [{ field: 'came', words: 'It came today or earlier' }]
      : []),
    ...(wrong === undefined ? [] : [{ field: 'sum', words: wrong }]),
    ...(reference.trim() === '' ? [{ field: 'reference', words: 'Enter the reference of the payment' }] : []),
  ];
}

/** A part payment, by hand. */
export function PaymentForm(one: One) {
  const { contribution, again } = one;
  const [came, setCame] = useState('');
  const [sum, setSum] = useState('');
  const [reference, setReference] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('record-payment');
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const submit = async () => {
    const wrong = faultsIn(came, sum, reference);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const payment = { agencyId: contribution.agencyId, on: came, pence: penceIn(sum) ?? 0, reference };
    const outcome = await send({ params: paramsOf(one), body: { payment } });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, (path) => controls[path]));
    again();
  };

  return (
    <section className="no-print" aria-labelledby="pay">
      <h2 className="govuk-heading-m" id="pay">
        Record a payment
      </h2>
      <Form onSubmit={() => void submit()}>
        <ErrorSummary faults={faults} />
        <DateInput id="came" label="Came on" value={came} onChange={setCame} error={faultAt('came')} />
        <TextInput
          id="sum"
          label="Sum"
          prefix="£"
          inputMode="decimal"
          width={10}
          value={sum}
          onChange={setSum}
          error={faultAt('sum')}
        />
        <TextInput
          id="reference"
          label="Reference"
          hint="As the ledger or the bank statement has it. By it the same payment is known again."
          width={20}
          value={reference}
          onChange={setReference}
          error={faultAt('reference')}
        />
        <Button type="submit" busy={sending}>
          Record the payment
        </Button>
      </Form>
    </section>
  );
}
