import { describedBy, type FieldProps, FormGroup } from './form-group.tsx';

type Props = FieldProps & {
  /** The endings and types that the browser offers. */
  readonly accept: string;
  readonly onChange: (file: File | undefined) => void;
  /** It is read at once: the same file can be chosen again after it was corrected. */
  readonly readAtOnce?: boolean;
};

/** One file from the device. */
export const FileInput = ({ accept, onChange, readAtOnce = false, ...field }: Props) => (
  <FormGroup {...field}>
    <input
      className={`govuk-file-upload${field.error ? ' govuk-file-upload--error' : ''}`}
      id={field.id}
      type="file"
      accept={accept}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={describedBy(field)}
      onChange={({ target }) => {
        onChange(target.files?.[0]);
        if (readAtOnce) target.value = '';
      }}
    />
  </FormGroup>
);
