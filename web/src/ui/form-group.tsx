import type { ReactNode } from 'react';

/** What every field shows beside its control. `id` is the control's; an error summary links to it. */
export type FieldProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
};

export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

/** Ids for aria-describedby, or undefined when there is nothing to describe. */
export const describedBy = ({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>, more?: string) =>
  [hint ? hintId(id) : '', error ? errorId(id) : '', more ?? ''].filter(Boolean).join(' ') || undefined;

export const Hint = ({ id, children }: { id: string; children: ReactNode }) => (
  <div className="govuk-hint" id={hintId(id)}>
    {children}
  </div>
);

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="govuk-error-message" id={errorId(id)}>
    <span className="govuk-visually-hidden">Error:</span> {children}
  </p>
);

/** A label, hint, error and control of one box. */
export const FormGroup = ({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { readonly children: ReactNode }) => (
  <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
    <label className="govuk-label" htmlFor={id}>
      {label}
    </label>
    {hint && <Hint id={id}>{hint}</Hint>}
    {error && <FieldError id={id}>{error}</FieldError>}
    {children}
  </div>
);

/** A legend, hint, error and several controls. */
export const FieldGroup = ({
  id,
  label,
  hint,
  error,
  children,
  role,
}: FieldProps & { readonly children: ReactNode; readonly role?: 'group' }) => (
  <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
    <fieldset className="govuk-fieldset" role={role} aria-describedby={describedBy({ id, hint, error })}>
      <legend className="govuk-fieldset__legend">{label}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  </div>
);
