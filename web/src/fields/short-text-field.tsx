import type { ShortText } from '../../../shared/questions/short-text.ts';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import { TextInput } from '../ui/text-input.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { TextWarnings } from './text-warnings.tsx';
import { asText, useField } from './use-field.ts';

/** A text on one line. */
export const ShortTextField = (props: QuestionFieldProps<ShortText>) => {
  const { question, section, book, readOnly } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  const text = asText(field.value);
  return (
    <>
      <TextInput
        id={controlId(question.id, onlyPart)}
        label={<QuestionHeading question={question} />}
        hint={question.hint}
        error={field.error}
        value={text}
        onChange={field.set}
        onBlur={field.leave}
        readOnly={readOnly}
      />
      <TextWarnings text={text} />
      <ClashPanel {...props} part={onlyPart} />
    </>
  );
};
