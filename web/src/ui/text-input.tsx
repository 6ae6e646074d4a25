import { describedBy, type FieldProps, FormGroup } from './form-group.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly autoComplete?: string;
  /** Room for so many characters; the whole width when absent. */
  readonly width?: 4 | 10 | 20;
  /** Before the box: "£". */
  readonly prefix?: string;
  /** What is counted, after the box: "members of staff". */
  readonly suffix?: string;
  readonly readOnly?: boolean;
  readonly describedBy?: string;
};

/** One line of text. */
export const TextInput = ({
  value,
  onChange,
  onBlur,
  width,
  prefix,
  suffix,
  describedBy: more,
  ...props
}: Props) => (
  <FormGroup {...props}>
    <div className={prefix || suffix ? 'govuk-input__wrapper' : undefined}>
      {prefix && <div className="govuk-input__prefix">{prefix}</div>}
      <input
        className={`govuk-input${props.error ? ' govuk-input--error' : ''}${width ? ` govuk-input--width-${width}` : ''}`}
        id={props.id}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        readOnly={props.readOnly}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props, more)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {suffix && <div className="govuk-input__suffix">{suffix}</div>}
    </div>
  </FormGroup>
);
