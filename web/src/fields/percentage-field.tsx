import {
  type Percentage,
  percentageFromTyped,
  percentageTyped,
} from '../../../shared/questions/percentage.ts';
import type { QuestionFieldProps } from './field.ts';
import { NumberPart } from './number-part.tsx';

/** From 0 to 100, with at most one decimal. */
export const PercentageField = (props: QuestionFieldProps<Percentage>) => (
  <NumberPart
    props={props}
    read={percentageFromTyped}
    write={percentageTyped}
    inputMode="decimal"
    suffix="%"
  />
);
