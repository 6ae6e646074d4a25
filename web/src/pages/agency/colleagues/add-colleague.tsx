import { useState } from 'react';
import { agencyRoutes } from '../../../../../shared/contract/agency-routes.ts';
import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import type { AgencyRole } from '../../../../../shared/domain/role.ts';
import { roleWords } from '../../../../../shared/domain/role.ts';
import { faultsIn } from '../../../api/faults-in.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

const roles: readonly { readonly value: AgencyRole; readonly hint: string }[] = [
  { value: 'contributor', hint: 'Fills sections' },
  { value: 'lead', hint: 'Runs the return, asks for more time, adds people' },
  { value: 'deputy', hint: 'Stands in for the lead' },
  { value: 'signatory', hint: 'Director level: signs off and sends' },
  { value: 'budget-holder', hint: 'Funding returns' },
];

type Props = { readonly agencyId: string; readonly onDone: (colleagues: Colleague[], words: string) => void };

/** Adds somebody by e-mail; they can sign in from then on. */
export const AddColleague = ({ agencyId, onDone }: Props) => {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<AgencyRole>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('add-colleague');
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;

  const add = async () => {
    const wrong = [
      ...faultsIn(agencyRoutes['add-colleague'].body, { name, email, role: role ?? 'contributor' }),
      ...(role === undefined ? [{ words: 'Choose what they will do', field: 'role' }] : []),
    ];
    setFaults(wrong);
    if (wrong.length > 0 || role === undefined) return;
    const outcome = await send({ params: { agencyId }, body: { name, email, role } });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, (path) => path));
    onDone(outcome.data.colleagues, `${name} is added and gets a mail.`);
    setName('');
    setEmail('');
    setRole(undefined);
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
      <Radios
        id="role"
        label="What they will do"
        options={roles.map(({ value, hint }) => ({ value, label: roleWords[value], hint }))}
        value={role}
        onChange={setRole}
        error={errorAt('role')}
        small
      />
      <Button type="submit" busy={sending}>
        Add
      </Button>
    </Form>
  );
};
