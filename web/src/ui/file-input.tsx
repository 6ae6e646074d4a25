import { describedBy, type FieldProps, FormGroup } from './form-group.tsx';

type Props = FieldProps & {
  /** The endings and types that the browser offers. */
  readonly accept: string;
  readonly onChange: (file: File | undefined) => void;
};

/** One file from the device. */
export const FileInput = ({ accept, onChange, ...field }: Props) => (
  <FormGroup {...field}>
    <input
      className={`govuk-file-upload${field.error ? ' govuk-file-upload--error' : ''}`}
      id={field.id}
      type="file"
      accept={accept}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={describedBy(field)}
      onChange={({ target }) => onChange(target.files?.[0])}
    />
  </FormGroup>
);
