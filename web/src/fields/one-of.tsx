import type { ReactNode } from 'react';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import { type ChoiceOption, Radios } from '../ui/choices.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { TakeAway } from './take-away.tsx';
import type { useField } from './use-field.ts';

type Props<V extends string> = QuestionFieldProps & {
  readonly hint: ReactNode;
  readonly field: ReturnType<typeof useField>;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V | undefined;
  readonly onChoose: (value: V) => void;
  readonly inline?: boolean;
};

/** A question answered by one choice: none beforehand, to be unsaid again, and both of a clash side by side. */
export const OneOf = <V extends string>(props: Props<V>) => {
  const { question, readOnly, hint, field, options, value, onChoose, inline = false } = props;
  const id = controlId(question.id, onlyPart);
  return (
    <>
      <Radios
        id={id}
        label={<QuestionHeading question={question} />}
        hint={hint}
        error={field.error}
        options={options}
        value={value}
        onChange={onChoose}
        inline={inline}
        disabled={readOnly}
      />
      {field.value !== null && !readOnly && (
        <TakeAway of={question.shortLabel} id={id} onTakeAway={() => field.set(null)} />
      )}
      <ClashPanel {...props} part={onlyPart} />
    </>
  );
};
