import { type DateQuestion, dateFromTyped } from '../../../shared/questions/date.ts';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import { type Boxes, DateInput, joinBoxes } from '../ui/date-input.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { asText, useField } from './use-field.ts';

/** Months may be typed as names. */
const join = (boxes: Boxes): string => (joinBoxes(boxes) === '' ? '' : dateFromTyped(boxes));

/** A day in three boxes. */
export const DateField = (props: QuestionFieldProps<DateQuestion>) => {
  const { question, section, book, readOnly } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  return (
    <>
      <DateInput
        id={controlId(question.id, onlyPart)}
        label={<QuestionHeading question={question} />}
        hint={question.hint ?? 'For example, 27 3 2026'}
        error={field.error}
        value={asText(field.value)}
        onChange={field.set}
        onBlur={field.leave}
        join={join}
        readOnly={readOnly}
      />
      <ClashPanel {...props} part={onlyPart} />
    </>
  );
};
