import { useState } from 'react';
import { receivedPence, unpaidPence } from '../../../../../shared/domain/contributions/contribution.ts';
import type { Payment } from '../../../../../shared/domain/contributions/payment.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { One } from './one.ts';
import { RemovePayment } from './remove-payment.tsx';

type LineProps = { readonly payment: Payment; readonly onRemove: (() => void) | undefined };

const Line = ({ payment: { on, pence, reference, removed }, onRemove }: LineProps) => (
  <Row>
    <Cell head>{dayInWords(on)}</Cell>
    <Cell numeric>{removed === null ? moneyInWords(pence) : <del>{moneyInWords(pence)}</del>}</Cell>
    <Cell>{reference}</Cell>
    <Cell>
      {removed === null ? (
        onRemove && (
          <span className="no-print">
            <LinkButton onClick={onRemove}>
              Take out<span className="govuk-visually-hidden"> the payment {reference}</span>
            </LinkButton>
          </span>
        )
      ) : (
        <>
          Taken out on {dayInWords(removed.on)}: {removed.reason}
        </>
      )}
    </Cell>
  </Row>
);

/** Every part payment, those taken out too; a removed one comes back by recording it anew. */
export function Payments(one: One) {
  const { contribution, mayChange } = one;
  const [removing, setRemoving] = useState<Payment>();
  const { payments, told } = contribution;
  if (payments.length === 0)
    return (
      <>
        <h2 className="govuk-heading-m">Payments</h2>
        <p className="govuk-body">{told === 'papers' ? 'Not recorded.' : 'No payment has come yet.'}</p>
      </>
    );
  return (
    <>
      <Table
        caption={`Payments: ${moneyInWords(receivedPence(contribution))} received, ${moneyInWords(unpaidPence(contribution))} to come`}
        columns={['Came on', { head: 'Sum', numeric: true }, 'Reference', 'What became of it']}
      >
        {payments.map((payment) => (
          <Line
            key={payment.id}
            payment={payment}
            onRemove={mayChange ? () => setRemoving(payment) : undefined}
          />
        ))}
      </Table>
      {removing && <RemovePayment {...one} payment={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
