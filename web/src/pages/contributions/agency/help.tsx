import { useState } from 'react';
import type { HelpLine } from '../../../../../shared/domain/contributions/pledge.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { helpInWords, unitInWords } from '../words.ts';
import { type One, paramsOf } from './one.ts';

function Given({ line, ...one }: One & { readonly line: HelpLine }) {
  const { agencyId, delivered } = one.contribution;
  const [given, setGiven] = useState(String(delivered[line.id] ?? 0));
  const [fault, setFault] = useState<string>();
  const { send, sending } = useSend('record-delivered');
  const record = async () => {
    if (!/^\d{1,7}$/.test(given.trim())) return setFault('Enter a whole number, such as 2');
    setFault(undefined);
    const body = { agencyId, line: line.id, quantity: Number(given), seen: delivered[line.id] ?? 0 };
    const outcome = await send({ params: paramsOf(one), body });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFault(outcome.problem.title);
    one.again();
  };
  return (
    <Form onSubmit={() => void record()}>
      <TextInput
        id={`given-${line.id}`}
        label={<span className="govuk-visually-hidden">Given so far: {helpInWords(line)}</span>}
        suffix={unitInWords(line.unit)}
        inputMode="numeric"
        width={4}
        value={given}
        onChange={setGiven}
        error={fault}
      />
      <Button type="submit" tone="secondary" busy={sending}>
        Record
      </Button>
    </Form>
  );
}

/** Help in kind, line by line, with how much of it was given. */
export function Help(one: One) {
  const { pledge, delivered } = one.contribution;
  if (pledge === null || pledge.help.length === 0) return null;
  return (
    <Table
      caption="Help in kind"
      columns={['Help', { head: 'Worth, beside the money', numeric: true }, 'Given so far']}
    >
      {pledge.help.map((line) => (
        <Row key={line.id}>
          <Cell head>
            {helpInWords(line)}
            {line.what !== null && line.category !== 'other' && (
              <span className="cell-note">{line.what}</span>
            )}
          </Cell>
          <Cell numeric>{moneyInWords(line.quantity * line.unitPence)}</Cell>
          <Cell>
            {one.mayChange ? (
              <>
                <span className="print-only">{delivered[line.id] ?? 0}</span>
                <span className="no-print">
                  <Given line={line} {...one} />
                </span>
              </>
            ) : (
              `${delivered[line.id] ?? 0} ${unitInWords(line.unit)}`
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
