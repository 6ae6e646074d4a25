import { type LongText, longTextMost } from '../../../shared/questions/long-text.ts';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import type { QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { TextPart } from './text-part.tsx';

/** A text of several lines. */
export const LongTextField = (props: QuestionFieldProps<LongText>) => (
  <TextPart
    {...props}
    part={onlyPart}
    label={<QuestionHeading question={props.question} />}
    hint={props.question.hint}
    most={props.question.most ?? longTextMost}
    rows={6}
  />
);
