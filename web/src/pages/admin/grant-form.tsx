import * as z from 'zod/mini';
import { Name } from '../../../../shared/domain/agency.ts';
import { Email } from '../../../../shared/domain/person.ts';
import { RoleGrant, roleWords } from '../../../../shared/domain/role.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Place } from './roles-at.ts';
import { useForm } from './use-form.ts';

type Role = keyof typeof roleWords;

const Grant = z.strictObject({
  name: Name,
  email: Email,
  role: z.string().check(z.minLength(1, 'Choose a role')),
});

type Props = {
  readonly place: Place;
  readonly called: string;
  readonly roles: readonly Role[];
  /** The units that a role may be limited to. */
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  readonly onGranted: (words: string) => void;
};

const blank: { name: string; email: string; role: Role | ''; unit: string } = {
  name: '',
  email: '',
  role: '',
  unit: 'whole',
};

/** Gives somebody a role at one place by e-mail. Somebody known already keeps their name. */
export function GrantForm({ place, called, roles, units = [], onGranted }: Props) {
  const [only] = roles;
  const initial = { ...blank, role: roles.length === 1 && only !== undefined ? only : blank.role };
  const form = useForm({
    key: 'grant-role',
    schema: Grant,
    initial,
    body: ({ name, email, role }) => ({ name, email, role }),
    asking: ({ name, email, role, unit }) => ({
      body: {
        name: name.trim(),
        email: email.trim().toLowerCase(),
        grant: RoleGrant.parse({ ...place, role, ...(unit === 'whole' ? {} : { unit }) }),
      },
    }),
    onDone: ({ name }, { role }) =>
      onGranted(
        `${name} is now ${role === '' ? '' : roleWords[role].toLowerCase()} at ${called}, and can sign in.`,
      ),
  });
  const { typed, change, faultAt } = form;

  return (
    <Form onSubmit={form.onSubmit}>
      <ErrorSummary faults={form.faults} />
      <TextInput
        id="name"
        label="Name"
        value={typed.name}
        onChange={(name) => change({ name })}
        error={faultAt('name')}
      />
      <TextInput
        id="email"
        label="E-mail"
        type="email"
        hint="Their own, never a shared one: they sign in with a code sent to it."
        value={typed.email}
        onChange={(email) => change({ email })}
        error={faultAt('email')}
      />
      {roles.length > 1 && (
        <Select
          id="role"
          label="Role"
          options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
          value={typed.role}
          onChange={(role) => change({ role })}
          error={faultAt('role')}
        />
      )}
      {units.length > 0 && (
        <Select
          id="unit"
          label="For"
          options={[
            { value: 'whole', label: 'The whole agency' },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={typed.unit}
          onChange={(unit) => change({ unit })}
          error={faultAt('unit')}
        />
      )}
      <Button type="submit" busy={form.sending}>
        Give the role
      </Button>
    </Form>
  );
}
