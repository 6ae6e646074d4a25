import { describedBy, type FieldProps, FormGroup } from './form-group.tsx';

type Props<V extends string> = FieldProps & {
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** '' while nothing is chosen; then the first line says "Choose". */
  readonly value: V | '';
  readonly onChange: (value: V) => void;
};

/** One of many. For five or fewer, Radios are easier. */
export function Select<V extends string>({ options, value, onChange, ...field }: Props<V>) {
  return (
    <FormGroup {...field}>
      <select
        className={`govuk-select${field.error ? ' govuk-select--error' : ''}`}
        id={field.id}
        value={value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
        onChange={(event) => onChange(event.target.value as V)}
      >
        {value === '' && <option value="">Choose</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
