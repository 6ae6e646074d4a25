import type { Colleague } from '../../../../shared/contract/reply-shapes.ts';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { type Chosen, somebodyElse } from './chosen-somebody.ts';

type Props = {
  readonly label: string;
  readonly people: readonly Colleague[];
  readonly value: Chosen;
  readonly onChange: (value: Chosen) => void;
  readonly errorAt: (field: string) => string | undefined;
};

/** One of the colleagues, or somebody else by name and e-mail address. */
export const SomebodyFields = ({ label, people, value, onChange, errorAt }: Props) => (
  <>
    <Select
      id="who"
      label={label}
      options={[
        ...people.map(({ personId, name, email }) => ({ value: personId, label: `${name} (${email})` })),
        { value: somebodyElse, label: 'Somebody else, by e-mail' },
      ]}
      value={value.who}
      onChange={(who) => onChange({ ...value, who })}
      error={errorAt('who')}
    />
    {value.who === somebodyElse && (
      <>
        <TextInput
          id="name"
          label="Their name"
          hint="If the portal knows the address already, the name it knows stands."
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
          error={errorAt('name')}
        />
        <TextInput
          id="email"
          label="Their e-mail address"
          hint="Their own address at work; they sign in with it."
          type="email"
          value={value.email}
          onChange={(email) => onChange({ ...value, email })}
          error={errorAt('email')}
        />
      </>
    )}
  </>
);
