import type { Choice } from '../../../shared/questions/choice.ts';
import { onlyPart } from '../../../shared/questions/single-part.ts';
import { Radios } from '../ui/choices.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { TakeAway } from './take-away.tsx';
import { asText, useField } from './use-field.ts';

/** One of several options. */
export const ChoiceField = (props: QuestionFieldProps<Choice>) => {
  const { question, section, book, readOnly } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  return (
    <>
      <Radios
        id={controlId(question.id, onlyPart)}
        label={<QuestionHeading question={question} />}
        hint={question.hint}
        error={field.error}
        options={question.options.map(({ id, label, hint }) => ({ value: id, label, hint }))}
        value={asText(field.value)}
        onChange={field.set}
        disabled={readOnly}
      />
      {field.value !== null && !readOnly && (
        <TakeAway
          of={question.shortLabel}
          id={controlId(question.id, onlyPart)}
          onTakeAway={() => field.set(null)}
        />
      )}
      <ClashPanel {...props} part={onlyPart} />
    </>
  );
};
