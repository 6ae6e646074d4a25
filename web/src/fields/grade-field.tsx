import type { GradeQuestion } from '../../../shared/questions/grade.ts';
import { stepOf } from '../../../shared/questions/grade-scale.ts';
import { longTextMost } from '../../../shared/questions/long-text.ts';
import { Radios } from '../ui/choices.tsx';
import { Shape } from '../ui/shape.tsx';
import { ActionPart } from './action-part.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { QuestionHeading } from './question-heading.tsx';
import { TakeAway } from './take-away.tsx';
import { TextPart } from './text-part.tsx';
import { UnitPart } from './unit-part.tsx';
import { asText, useField } from './use-field.ts';

/** A grade on the form's scale, a note of what is in place, and a reason where the grade wants one. */
export const GradeField = (props: QuestionFieldProps<GradeQuestion>) => {
  const { question, section, edition, book, readOnly } = props;
  const grade = useField(book, { section, question: question.id, part: 'grade' });
  // Whoever hears one box after another hears which question each belongs to.
  const labelled = (words: string) => (
    <>
      {words}
      <span className="govuk-visually-hidden">, {question.shortLabel}</span>
    </>
  );
  const step = stepOf(edition.scale, grade.value);
  return (
    <>
      <Radios
        id={controlId(question.id, 'grade')}
        label={<QuestionHeading question={question} />}
        hint={question.hint}
        error={grade.error}
        options={edition.scale.map((step) => ({
          value: step.grade,
          label: (
            <span title={step.means}>
              <Shape is={step.symbol} /> {step.label}
            </span>
          ),
        }))}
        value={asText(grade.value)}
        onChange={grade.set}
        inline
        small
        disabled={readOnly}
      />
      {grade.value !== null && !readOnly && (
        <TakeAway
          of={question.shortLabel}
          id={controlId(question.id, 'grade')}
          onTakeAway={() => grade.set(null)}
        />
      )}
      <ClashPanel {...props} part="grade" />
      {step?.wantsReason === true && (
        <TextPart
          {...props}
          part="reason"
          label={labelled('Why it does not apply')}
          most={longTextMost}
          rows={2}
        />
      )}
      <TextPart
        {...props}
        part="note"
        label={labelled('What is in place (optional)')}
        most={longTextMost}
        rows={3}
      />
      <EvidencePart {...props} />
      <UnitPart {...props} />
      {step?.wantsResponse === true && <ActionPart {...props} />}
    </>
  );
};
