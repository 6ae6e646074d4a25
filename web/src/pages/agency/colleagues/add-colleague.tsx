import { useState } from 'react';
import { agencyRoutes } from '../../../../../shared/contract/agency-routes.ts';
import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import type { Unit } from '../../../../../shared/domain/agency.ts';
import type { AgencyRole } from '../../../../../shared/domain/role.ts';
import { roleWords } from '../../../../../shared/domain/role.ts';
import { faultsIn } from '../../../api/faults-in.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { knownAs } from '../chosen-somebody.ts';

const roles: readonly { readonly value: AgencyRole; readonly hint: string }[] = [
  { value: 'contributor', hint: 'Fills sections' },
  { value: 'lead', hint: 'Runs the return, asks for more time, adds people' },
  { value: 'deputy', hint: 'Stands in for the lead' },
  { value: 'signatory', hint: 'Director level: signs off and sends' },
  { value: 'budget-holder', hint: 'Says and signs what your agency pays' },
];

type Props = {
  readonly agencyId: string;
  /** The agency’s units; people can be added for one of them. */
  readonly units: readonly Unit[];
  readonly onDone: (colleagues: Colleague[], words: string) => void;
};

const wholeAgency = 'whole-agency';

/** Adds somebody by e-mail; they can sign in from then on. */
export const AddColleague = ({ agencyId, units, onDone }: Props) => {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [unit, setUnit] = useState<string>(wholeAgency);
  const [role, setRole] = useState<AgencyRole>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('add-colleague');
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;

  const add = async () => {
    const forUnit = unit === wholeAgency ? {} : { unit };
    const does = unit === wholeAgency ? role : 'contributor';
    const wrong = [
      ...faultsIn(agencyRoutes['add-colleague'].body, { name, email, role: does ?? 'contributor' }),
      ...(does === undefined ? [{ words: 'Choose what they will do', field: 'role' }] : []),
    ];
    setFaults(wrong);
    if (wrong.length > 0 || does === undefined) return;
    const outcome = await send({ params: { agencyId }, body: { name, email, role: does, ...forUnit } });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, (path) => path));
    const called = knownAs(name, outcome.data.knownAs);
    onDone(outcome.data.colleagues, `${called} is added${unit === wholeAgency ? ' and gets a mail' : ''}.`);
    setName('');
    setEmail('');
    setRole(undefined);
    setUnit(wholeAgency);
  };

  return (
    <Form onSubmit={() => void add()}>
      <h2 className="govuk-heading-m">Add a colleague</h2>
      <ErrorSummary faults={faults} />
      <TextInput id="name" label="Name" value={name} onChange={setName} error={errorAt('name')} />
      <TextInput
        id="email"
        label="E-mail address"
        hint="Their own address at work; they sign in with it."
        type="email"
        value={email}
        onChange={setEmail}
        error={errorAt('email')}
      />
      {units.length > 0 && (
        <Select
          id="unit"
          label="Works for"
          hint="People of a unit fill its part, and see nothing else."
          options={[
            { value: wholeAgency, label: 'The whole agency' },
            ...units.map(({ id, name: called }) => ({ value: id, label: called })),
          ]}
          value={unit}
          onChange={setUnit}
          error={errorAt('unit')}
        />
      )}
      {unit === wholeAgency && (
        <Radios
          id="role"
          label="What they will do"
          options={roles.map(({ value, hint }) => ({ value, label: roleWords[value], hint }))}
          value={role}
          onChange={setRole}
          error={errorAt('role')}
          small
        />
      )}
      <Button type="submit" busy={sending}>
        Add
      </Button>
    </Form>
  );
};
