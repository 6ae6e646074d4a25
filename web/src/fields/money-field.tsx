import { type Money, moneyFromTyped, moneyTyped } from '../../../shared/questions/money.ts';
import type { QuestionFieldProps } from './field.ts';
import { NumberPart } from './number-part.tsx';

/** A sum in pounds and pence. */
export const MoneyField = (props: QuestionFieldProps<Money>) => (
  <NumberPart props={props} read={moneyFromTyped} write={moneyTyped} inputMode="decimal" prefix="£" />
);
