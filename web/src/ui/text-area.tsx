import type { ReactNode } from 'react';
import { describedBy, type FieldProps, FormGroup } from './form-group.tsx';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly readOnly?: boolean;
  /** Most characters; said beneath the box, and never cut off. */
  readonly most?: number;
  /** How long the text is, as the server counts. */
  readonly length?: number;
  /** More beneath the box: warnings, a standing line. */
  readonly below?: ReactNode;
};

const inFull = new Intl.NumberFormat('en-GB');

/** Several lines of text. It grows with what is typed where the browser can. */
export const TextArea = ({ value, onChange, onBlur, rows = 4, most, below, ...props }: Props) => {
  const countId = `${props.id}-count`;
  const length = props.length ?? value.length;
  return (
    <FormGroup {...props}>
      <textarea
        className={`govuk-textarea${props.error ? ' govuk-textarea--error' : ''}`}
        id={props.id}
        rows={rows}
        readOnly={props.readOnly}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props, most === undefined ? undefined : countId)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      <div className="below-box">
        {most !== undefined && (
          <span
            className={length > most ? 'below-box__count below-box__count--over' : 'below-box__count'}
            id={countId}
          >
            {inFull.format(length)} of {inFull.format(most)} characters
          </span>
        )}
        {below}
      </div>
    </FormGroup>
  );
};
