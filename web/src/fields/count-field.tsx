import { useState } from 'react';
import { type Count, countFromTyped } from '../../../shared/questions/count.ts';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import type { Value } from '../api/drafts/part-state.ts';
import { TextInput } from '../ui/text-input.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { asText, useField } from './use-field.ts';

const fromTyped = (typed: string): Value => (typed.trim() === '' ? null : countFromTyped(typed));

/** A whole number. What was typed stays in the box as typed; its number is what is saved. */
export const CountField = (props: QuestionFieldProps<Count>) => {
  const { question, section, book, readOnly } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  const [typed, setTyped] = useState('');
  const shown = fromTyped(typed) === field.value ? typed : asText(field.value);
  return (
    <>
      <TextInput
        id={controlId(question.id, onlyPart)}
        label={<QuestionHeading question={question} />}
        hint={question.hint}
        error={field.error}
        value={shown}
        onChange={(text) => {
          setTyped(text);
          field.set(fromTyped(text));
        }}
        onBlur={field.leave}
        inputMode="numeric"
        width={10}
        readOnly={readOnly}
        {...(question.unit === undefined ? {} : { suffix: question.unit })}
      />
      <ClashPanel {...props} part={onlyPart} />
    </>
  );
};
