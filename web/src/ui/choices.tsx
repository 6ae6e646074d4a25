import type { ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './form-group.tsx';

export type ChoiceOption<V extends string> = {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

type Common<V extends string> = FieldProps & {
  readonly options: readonly ChoiceOption<V>[];
  /** Beside one another on wide screens: for few short options. */
  readonly inline?: boolean;
  readonly small?: boolean;
  readonly disabled?: boolean;
};

/** The first control carries the field's own id, so that an error summary's link focuses it. */
const idOf = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`);

type ItemProps = {
  readonly kind: 'radios' | 'checkboxes';
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly option: ChoiceOption<string>;
  readonly disabled: boolean;
  readonly onChange: () => void;
};

const Item = ({ kind, id, name, checked, option, disabled, onChange }: ItemProps) => (
  <div className={`govuk-${kind}__item`}>
    <input
      className={`govuk-${kind}__input`}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      disabled={disabled}
      aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      onChange={onChange}
    />
    <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
      {option.label}
    </label>
    {option.hint && (
      <div className={`govuk-hint govuk-${kind}__hint`} id={`${id}-item-hint`}>
        {option.hint}
      </div>
    )}
  </div>
);

const classesOf = (kind: 'radios' | 'checkboxes', { inline, small }: { inline?: boolean; small?: boolean }) =>
  [`govuk-${kind}`, inline ? `govuk-${kind}--inline` : '', small ? `govuk-${kind}--small` : '']
    .filter(Boolean)
    .join(' ');

/** One of several; none is chosen beforehand. */
export function Radios<V extends string>({
  options,
  value,
  onChange,
  disabled = false,
  inline = false,
  small = false,
  ...field
}: Common<V> & { readonly value: V | undefined; readonly onChange: (value: V) => void }) {
  return (
    <FieldGroup {...field}>
      <div className={classesOf('radios', { inline, small })}>
        {options.map((option, index) => (
          <Item
            key={option.value}
            kind="radios"
            id={idOf(field.id, index)}
            name={field.id}
            checked={option.value === value}
            option={option}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type OneProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
};

/** A single box to tick, such as a row's or a declaration's. */
export const Checkbox = ({ id, label, checked, onChange, disabled = false }: OneProps) => (
  <div className="govuk-checkboxes govuk-checkboxes--small">
    <Item
      kind="checkboxes"
      id={id}
      name={id}
      checked={checked}
      option={{ value: 'yes', label }}
      disabled={disabled}
      onChange={() => onChange(!checked)}
    />
  </div>
);
