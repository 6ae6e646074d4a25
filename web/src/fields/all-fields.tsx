import { lazy } from 'react';
import type { KindName, Question } from '../../../shared/questions/all-kinds.ts';
import { ChoiceField } from './choice-field.tsx';
import { CountField } from './count-field.tsx';
import { DateField } from './date-field.tsx';
import type { QuestionField } from './field.ts';
import { GradeField } from './grade-field.tsx';
import { LongTextField } from './long-text-field.tsx';
import { MoneyField } from './money-field.tsx';
import { PercentageField } from './percentage-field.tsx';
import { ShortTextField } from './short-text-field.tsx';
import { YesNoField } from './yes-no-field.tsx';

type FieldOf<K extends KindName> = QuestionField<Extract<Question, { kind: K }>>;

const fields: { readonly [K in KindName]: FieldOf<K> } = {
  grade: GradeField,
  'long-text': LongTextField,
  'short-text': ShortTextField,
  choice: ChoiceField,
  'yes-no': YesNoField,
  count: CountField,
  date: DateField,
  money: MoneyField,
  percentage: PercentageField,
  // Only forms that have them load them.
  table: lazy(async () => ({ default: (await import('./table-field.tsx')).TableField })),
  list: lazy(async () => ({ default: (await import('./list-field.tsx')).ListField })),
};

/** The field that fills a question of this kind. */
export const fieldFor = (question: Question): QuestionField => fields[question.kind] as QuestionField;
