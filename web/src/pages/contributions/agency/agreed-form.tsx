import { useState } from 'react';
import { pledgedBy } from '../../../../../shared/domain/contributions/contribution.ts';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { moneyTyped } from '../../../../../shared/questions/money.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { faultInPence, penceIn } from '../typed-pence.ts';
import { type One, paramsOf } from './one.ts';

const controls: Record<string, string> = { pence: 'agreed', expected: 'expected' };

function faultsIn(agreed: string, expected: string): Fault[] {
  const sum = faultInPence(agreed, 'Enter the agreed sum; if it is none, enter 0');
  const day = expected === '' ? undefined : faultInDay(expected);
  return [
    ...(sum === undefined ? [] : [{ field: 'agreed', words: sum }]),
    ...(day === undefined ? [] : [{ field: 'expected', words: day }]),
  ];
}

/** What was agreed with the agency. Begins with what it pledged, where nothing is agreed yet. */
export function AgreedForm(one: One) {
  const { contribution, again } = one;
  const { agencyId } = contribution;
  const now = contribution.agreed;
  const offered = now?.pence ?? pledgedBy(contribution);
  const [agreed, setAgreed] = useState(offered === null ? '' : moneyTyped(offered));
  const [expected, setExpected] = useState(now?.expected ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('record-agreed');
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const record = async (pence: number | null) => {
    const outcome = await send({
      params: paramsOf(one),
      body: {
        agencyId,
        pence,
        expected: pence === null || expected === '' ? null : expected,
        seen: now === null ? null : { pence: now.pence, expected: now.expected },
      },
    });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, (path) => controls[path]));
    again();
  };
  const submit = () => {
    const wrong = faultsIn(agreed, expected);
    setFaults(wrong);
    if (wrong.length === 0) void record(penceIn(agreed));
  };

  return (
    <section className="no-print" aria-labelledby="agree">
      <h2 className="govuk-heading-m" id="agree">
        {now === null ? 'Record what was agreed' : 'Change what was agreed'}
      </h2>
      <Form onSubmit={submit}>
        <ErrorSummary faults={faults} />
        <TextInput
          id="agreed"
          label="Agreed for this year"
          hint="Members of the board see it once it is recorded."
          prefix="£"
          inputMode="decimal"
          width={10}
          value={agreed}
          onChange={setAgreed}
          error={faultAt('agreed')}
        />
        <DateInput
          id="expected"
          label="To be paid by (optional)"
          value={expected}
          onChange={setExpected}
          error={faultAt('expected')}
        />
        <Button type="submit" busy={sending}>
          Record what was agreed
        </Button>
        {now !== null && (
          <p className="govuk-body">
            <LinkButton onClick={() => void record(null)}>Take the agreed sum back</LinkButton>
          </p>
        )}
      </Form>
    </section>
  );
}
