import { type Count, countFromTyped } from '../../../shared/questions/count.ts';
import type { QuestionFieldProps } from './field.ts';
import { NumberPart } from './number-part.tsx';

/** A whole number. */
export const CountField = (props: QuestionFieldProps<Count>) => (
  <NumberPart props={props} read={countFromTyped} inputMode="numeric" suffix={props.question.unit} />
);
