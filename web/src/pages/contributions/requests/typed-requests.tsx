import { useState } from 'react';
import { sumOf } from '../../../../../shared/domain/contributions/pence.ts';
import { moneyInWords, moneyTyped } from '../../../../../shared/questions/money.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { SmallBox } from '../small-box.tsx';
import { penceIn, typedPence } from '../typed-pence.ts';
import type { Found } from '../with-contributions.tsx';

type Props = {
  readonly found: Found;
  readonly sending: boolean;
  readonly onTyped: (amounts: Record<string, number>) => void;
};

/** Requests as the manager types them, beginning with those of now; a blank box asks for no sum. */
export function TypedRequests({ found, sending, onTyped }: Props) {
  const asked = found.contributions.filter(({ told }) => told !== 'exempt');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      asked.map(({ agencyId, requested }) => [agencyId, requested === null ? '' : moneyTyped(requested)]),
    ),
  );
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const amounts = asked.flatMap(({ agencyId }) => {
    const pence = penceIn(typed[agencyId] ?? '');
    return pence === null ? [] : [[agencyId, pence] as const];
  });

  const submit = () => {
    const wrong = asked.flatMap(({ agencyId, agencyName }) => {
      const read = typedPence(typed[agencyId] ?? '');
      return read.kind === 'wrong'
        ? [{ field: `ask-${agencyId}`, words: `${agencyName}: ${read.words}` }]
        : [];
    });
    setFaults(wrong);
    if (wrong.length === 0) onTyped(Object.fromEntries(amounts));
  };

  return (
    <Form onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <Table caption="Or type what each is asked for" columns={['Agency', 'Asked for, £']}>
        {asked.map(({ agencyId, agencyName }) => (
          <Row key={agencyId}>
            <Cell head>{agencyName}</Cell>
            <Cell>
              <SmallBox
                id={`ask-${agencyId}`}
                label={`${agencyName}: asked for, in pounds`}
                value={typed[agencyId] ?? ''}
                wrong={faults.some(({ field }) => field === `ask-${agencyId}`)}
                onChange={(text) => setTyped({ ...typed, [agencyId]: text })}
              />
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="govuk-body" role="status">
        Together {moneyInWords(sumOf(amounts.map(([, pence]) => pence)))}
      </p>
      <Button type="submit" tone="secondary" busy={sending}>
        Ask for what is typed
      </Button>
    </Form>
  );
}
