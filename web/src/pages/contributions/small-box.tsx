type Props = {
  readonly id: string;
  /** Read by screen readers; the table’s heads say it to others. */
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
};

/** A number in a cell of a table. */
export const SmallBox = ({ id, label, value, wrong, onChange }: Props) => (
  <input
    className={`govuk-input govuk-input--width-10 small-box${wrong ? ' govuk-input--error' : ''}`}
    id={id}
    type="text"
    inputMode="decimal"
    autoComplete="off"
    aria-label={label}
    aria-invalid={wrong || undefined}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
