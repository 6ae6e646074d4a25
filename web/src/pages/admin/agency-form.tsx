import * as z from 'zod/mini';
import { Agency, type AgencyKind, agencyKinds } from '../../../../shared/domain/agency.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { addressName } from './address-name.ts';
import { unitsFrom, unitsText } from './units-text.ts';
import { useForm } from './use-form.ts';

type Typed = { name: string; kind: AgencyKind | ''; units: string };

const kindOptions = (Object.keys(agencyKinds) as AgencyKind[]).map((kind) => ({
  value: kind,
  label: agencyKinds[kind].words,
}));

type Props = {
  /** The agency to change; absent where one is added. */
  readonly agency?: Agency;
  readonly onDone: (agency: Agency) => void;
};

const Changed = z.omit(Agency, { id: true, formerNames: true });

/** Adds an agency, or renames it and changes its kind and units. Its address is made from its first name and stays. */
export function AgencyForm({ agency, onDone }: Props) {
  const initial: Typed = {
    name: agency?.name ?? '',
    kind: agency?.kind ?? '',
    units: unitsText(agency?.units ?? []),
  };
  const changedOf = ({ name, kind, units }: Typed) => ({
    name,
    kind,
    units: unitsFrom(units, agency?.units ?? []),
  });
  const addedOf = (typed: Typed) => ({ id: addressName(typed.name), ...changedOf(typed), formerNames: [] });
  const adding = useForm({
    key: 'add-agency',
    schema: Agency,
    initial,
    body: addedOf,
    asking: (typed) => ({ body: Agency.parse(addedOf(typed)) }),
    controlOf: { 'already-exists': 'name', id: 'name' },
    wordsFor: { id: 'The name needs a letter from a to z, or a digit' },
    onDone,
  });
  const changing = useForm({
    key: 'change-agency',
    schema: Changed,
    initial,
    body: changedOf,
    asking: (typed) => ({ params: { agencyId: agency?.id ?? '' }, body: Changed.parse(changedOf(typed)) }),
    onDone,
  });
  const { typed, change, faultAt, faults, onSubmit, sending } = agency === undefined ? adding : changing;

  return (
    <Form onSubmit={onSubmit}>
      <ErrorSummary faults={faults} />
      <TextInput
        id="name"
        label="Name"
        hint={agency && 'The name it has now is kept as a former name.'}
        value={typed.name}
        onChange={(name) => change({ name })}
        error={faultAt('name')}
      />
      <Select
        id="kind"
        label="Kind"
        hint="Decides which variant of a form it is asked by default."
        options={kindOptions}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
        error={faultAt('kind')}
      />
      <TextArea
        id="units"
        label="Units (optional)"
        hint="Its directorates or other parts, one on each line."
        value={typed.units}
        onChange={(units) => change({ units })}
        error={faultAt('units')}
      />
      <Button type="submit" busy={sending}>
        {agency === undefined ? 'Add the agency' : 'Save the changes'}
      </Button>
    </Form>
  );
}
