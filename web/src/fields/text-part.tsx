import type { ReactNode } from 'react';
import { noPersonalDetails } from '../../../shared/questions/personal-data.ts';
import { characters } from '../../../shared/questions/typed-text.ts';
import { TextArea } from '../ui/text-area.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { TextWarnings } from './text-warnings.tsx';
import { asText, useField } from './use-field.ts';

type Props = QuestionFieldProps & {
  readonly part: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly most: number;
  readonly rows?: number;
};

/** A part that is a text of several lines, with its count, the standing warning and what looks personal in it. */
export const TextPart = ({ part, label, hint, most, rows = 4, ...props }: Props) => {
  const address = { section: props.section, question: props.question.id, part };
  const field = useField(props.book, address);
  const text = asText(field.value);
  return (
    <>
      <TextArea
        id={controlId(props.question.id, part)}
        label={label}
        hint={hint}
        error={field.error}
        value={text}
        onChange={field.set}
        onBlur={field.leave}
        rows={rows}
        readOnly={props.readOnly}
        most={most}
        length={characters(text)}
        below={
          <>
            <span title={noPersonalDetails}>No child’s or colleague’s details</span>
            <TextWarnings text={text} />
          </>
        }
      />
      <ClashPanel {...props} part={part} />
    </>
  );
};
