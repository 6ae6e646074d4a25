import { useState } from 'react';
import type { Unit } from '../../../../../shared/domain/agency.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { FieldGroup } from '../../../ui/form-group.tsx';
import { Link } from '../../../ui/link.tsx';
import type { OpenReturn } from '../with-return.tsx';

type Props = { readonly open: OpenReturn; readonly free: readonly Unit[]; readonly onDone: () => void };

/** The lead asks units that were not asked yet. */
export const AskUnits = ({ open, free, onDone }: Props) => {
  const { agencyId, submissionId, view } = open;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending, problem } = useSend('ask-units');
  const ask = async () => {
    setFaults(chosen.length === 0 ? [{ words: 'Choose at least one unit', field: 'unit-1' }] : []);
    if (chosen.length === 0) return;
    const outcome = await send({ params: { agencyId, submissionId }, body: { units: [...chosen] } });
    if (outcome?.ok) onDone();
  };
  if (free.length === 0)
    return view.units === undefined ? (
      <p className="govuk-body">
        There is no unit to ask: your agency has none in the portal, or this form has no variant for units.
        The administrator of the portal adds units to your agency.
      </p>
    ) : null;
  return (
    <Form onSubmit={() => void ask()}>
      <h2 className="govuk-heading-m">Ask units for their parts</h2>
      <ErrorSummary faults={faults} />
      {problem && <Failed problem={problem} />}
      <FieldGroup
        id="unit-1"
        label="Units"
        hint="Their people get a mail and find the part on their first page."
        error={faults[0]?.words}
      >
        {free.map(({ id, name }, index) => (
          <Checkbox
            key={id}
            id={`unit-${index + 1}`}
            label={name}
            checked={chosen.includes(id)}
            onChange={(isChosen) =>
              setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </FieldGroup>
      <Button type="submit" busy={sending}>
        Ask
      </Button>
      <p className="govuk-body">
        <Link to={`/agency/${agencyId}/colleagues`}>Add people to a unit</Link>
      </p>
    </Form>
  );
};
