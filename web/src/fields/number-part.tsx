import type { ReactNode } from 'react';
import { useState } from 'react';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import type { Value } from '../api/drafts/part-state.ts';
import { TextInput } from '../ui/text-input.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { asText, useField } from './use-field.ts';

type Props = {
  readonly props: QuestionFieldProps;
  /** The value of what was typed; the text itself where it is no number. */
  readonly read: (typed: string) => number | string;
  /** A value as it would be typed. */
  readonly write?: (value: number) => string;
  readonly inputMode: 'numeric' | 'decimal';
  readonly hint?: ReactNode;
  readonly prefix?: string;
  readonly suffix?: string | undefined;
};

/** A number in a box. What was typed stays as typed; its number is what is saved. */
export const NumberPart = ({ props, read, write = String, inputMode, hint, prefix, suffix }: Props) => {
  const { question, section, book, readOnly } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  const [typed, setTyped] = useState('');
  const fromTyped = (text: string): Value => (text.trim() === '' ? null : read(text));
  const kept = typeof field.value === 'number' ? write(field.value) : asText(field.value);
  return (
    <>
      <TextInput
        id={controlId(question.id, onlyPart)}
        label={<QuestionHeading question={question} />}
        hint={question.hint ?? hint}
        error={field.error}
        value={fromTyped(typed) === field.value ? typed : kept}
        onChange={(text) => {
          setTyped(text);
          field.set(fromTyped(text));
        }}
        onBlur={field.leave}
        inputMode={inputMode}
        width={10}
        readOnly={readOnly}
        {...(prefix === undefined ? {} : { prefix })}
        {...(suffix === undefined ? {} : { suffix })}
      />
      <ClashPanel {...props} part={onlyPart} />
    </>
  );
};
