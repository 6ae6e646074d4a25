import { onlyPart } from '../../../shared/questions/single-part.ts';
import type { YesNo } from '../../../shared/questions/yes-no.ts';
import type { QuestionFieldProps } from './field.ts';
import { OneOf } from './one-of.tsx';
import { useField } from './use-field.ts';

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** Yes or no, with neither chosen beforehand. */
export const YesNoField = (props: QuestionFieldProps<YesNo>) => {
  const { question, section, book } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  return (
    <OneOf
      {...props}
      hint={question.hint}
      field={field}
      options={options}
      value={field.value === true ? 'yes' : field.value === false ? 'no' : undefined}
      onChoose={(chosen) => field.set(chosen === 'yes')}
      inline
    />
  );
};
