import { useState } from 'react';
import type { BoardAgency } from '../../../../../shared/domain/agency.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { agenciesByKind, chosenOf, withAgencies, withoutAgencies } from './agencies-by-kind.ts';
import { KindOfAgencies } from './kind-of-agencies.tsx';
import { type Askable, agencyFaults, type Fault, type RoundForm } from './round-form.ts';

type Props = {
  readonly round: RoundForm;
  readonly askable: Askable;
  readonly onChange: (round: RoundForm) => void;
  readonly onNext: () => void;
};

/** The second step: who is asked, all, by kind or one by one, each in its own variant. */
export function AgenciesStep({ round, askable, onChange, onNext }: Props) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { agencies, forms } = askable;
  const form = forms.find(({ id }) => id === round.form);
  const { variants } = round;

  const put = (changed: RoundForm['variants']) => onChange({ ...round, variants: changed });
  const ask = (these: readonly BoardAgency[], chosen: boolean) =>
    put(chosen ? withAgencies(variants, these, form) : withoutAgencies(variants, these));

  const submit = () => {
    const wrong = agencyFaults(round);
    setFaults(wrong);
    if (wrong.length === 0) onNext();
  };

  return (
    <Form onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <p className="govuk-body" role="status">
        {Object.keys(variants).length} of {agencies.length} chosen
      </p>
      <Checkbox
        id="agencies"
        label={<strong>All {agencies.length} agencies</strong>}
        checked={chosenOf(variants, agencies) === 'all'}
        onChange={(chosen) => ask(agencies, chosen)}
      />
      {agenciesByKind(agencies).map((kind) => (
        <KindOfAgencies
          key={kind.kind}
          kind={kind}
          form={form}
          variants={variants}
          onAsk={ask}
          onVariant={(agencyId, variant) => put({ ...variants, [agencyId]: variant })}
        />
      ))}
      <Button type="submit">Continue</Button>
    </Form>
  );
}
