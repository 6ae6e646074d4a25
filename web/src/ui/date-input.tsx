import { useState } from 'react';
import { FieldGroup, type FieldProps } from './form-group.tsx';

export type Boxes = { readonly day: string; readonly month: string; readonly year: string };

const boxesOf = (value: string): Boxes => {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
};

/** 'YYYY-MM-DD', '' when all boxes are blank; what is no number is kept, for the judging to say what is wrong. */
export const joinBoxes = ({ day, month, year }: Boxes): string =>
  [day, month, year].every((box) => box.trim() === '')
    ? ''
    : [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-');

type Props = FieldProps & {
  /** 'YYYY-MM-DD', or whatever was typed before. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly readOnly?: boolean;
  /** Makes one value of the three boxes; `joinBoxes` unless months may be typed as names. */
  readonly join?: (boxes: Boxes) => string;
};

const boxes = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const;

/** A day in three boxes, which everybody can type; no calendar to click through. */
export function DateInput({ value, onChange, onBlur, readOnly = false, join = joinBoxes, ...field }: Props) {
  const [typed, setTyped] = useState(() => boxesOf(value));
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    if (value !== join(typed)) setTyped(boxesOf(value));
  }

  const change = (name: keyof Boxes, text: string) => {
    const next = { ...typed, [name]: text };
    setTyped(next);
    onChange(join(next));
  };

  return (
    <FieldGroup {...field} role="group">
      <div className="govuk-date-input">
        {boxes.map(({ name, label, width }) => {
          const id = name === 'day' ? field.id : `${field.id}-${name}`;
          return (
            <div className="govuk-date-input__item" key={name}>
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={id}>
                  {label}
                </label>
                <input
                  className={`govuk-input govuk-date-input__input govuk-input--width-${width}${field.error ? ' govuk-input--error' : ''}`}
                  id={id}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  readOnly={readOnly}
                  aria-invalid={field.error ? true : undefined}
                  value={typed[name]}
                  onChange={(event) => change(name, event.target.value)}
                  onBlur={onBlur}
                />
              </div>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
