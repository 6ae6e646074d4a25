import { onlyPart } from '../../../shared/questions/single-part.ts';
import type { YesNo } from '../../../shared/questions/yes-no.ts';
import { Radios } from '../ui/choices.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { TakeAway } from './take-away.tsx';
import { useField } from './use-field.ts';

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** Yes or no, with neither chosen beforehand. */
export const YesNoField = (props: QuestionFieldProps<YesNo>) => {
  const { question, section, book, readOnly } = props;
  const field = useField(book, { section, question: question.id, part: onlyPart });
  return (
    <>
      <Radios
        id={controlId(question.id, onlyPart)}
        label={<QuestionHeading question={question} />}
        hint={question.hint}
        error={field.error}
        options={options}
        value={field.value === true ? 'yes' : field.value === false ? 'no' : undefined}
        onChange={(chosen) => field.set(chosen === 'yes')}
        inline
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
