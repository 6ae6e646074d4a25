import { useState } from 'react';
import { type EvidenceView, evidenceRoutes } from '../../../../../shared/contract/evidence-routes.ts';
import { type Marking, markings } from '../../../../../shared/domain/evidence.ts';
import { faultsIn } from '../../../api/faults-in.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

type Props = {
  readonly view: EvidenceView;
  readonly onDone: (view: EvidenceView) => void;
  readonly onCancel: () => void;
};

/** Changes what is said of an item; what it is stays: a new file is a new version, another link another item. */
export const ChangeEvidence = ({ view, onDone, onCancel }: Props) => {
  const { item } = view;
  const [typed, setTyped] = useState({
    title: item.title,
    marking: item.marking,
    day: item.day,
    expires: item.expires ?? '',
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('change-evidence');
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;
  const set = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });

  const save = async () => {
    const body = { ...typed, expires: typed.expires === '' ? null : typed.expires, sequence: item.sequence };
    const wrong = faultsIn(evidenceRoutes['change-evidence'].body, body);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({ params: { agencyId: item.agencyId, evidenceId: item.id }, body });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => (path in typed ? path : undefined)));
    onDone(outcome.data);
  };

  return (
    <Form onSubmit={() => void save()}>
      <ErrorSummary faults={faults} />
      <TextInput
        id="title"
        label="Title"
        value={typed.title}
        onChange={set('title')}
        error={errorAt('title')}
      />
      <Radios<Marking>
        id="marking"
        label="Protective marking"
        options={(Object.keys(markings) as Marking[]).map((value) => ({
          value,
          label: markings[value].words,
        }))}
        value={typed.marking}
        onChange={set('marking')}
        inline
        small
      />
      <DateInput
        id="day"
        label="Of which day it is"
        value={typed.day}
        onChange={set('day')}
        error={errorAt('day')}
      />
      <DateInput
        id="expires"
        label="Good until (optional)"
        value={typed.expires}
        onChange={set('expires')}
        error={errorAt('expires')}
      />
      <div className="govuk-button-group">
        <Button type="submit" busy={sending}>
          Save
        </Button>
        <Button tone="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
};
