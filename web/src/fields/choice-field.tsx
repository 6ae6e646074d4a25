import type { Choice } from '../../../shared/questions/choice.ts';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import type { QuestionFieldProps } from './field.ts';
import { OneOf } from './one-of.tsx';
import { asText, useField } from './use-field.ts';

/** One of several options. */
export const ChoiceField = (props: QuestionFieldProps<Choice>) => {
  const { question, section, book } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  return (
    <OneOf
      {...props}
      hint={question.hint}
      field={field}
      options={question.options.map(({ id, label, hint }) => ({ value: id, label, hint }))}
      value={asText(field.value)}
      onChoose={field.set}
    />
  );
};
