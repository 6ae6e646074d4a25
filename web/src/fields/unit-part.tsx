import type { GradeQuestion } from '../../../shared/questions/grade.ts';
import { stepOf } from '../../../shared/questions/grade-scale.ts';
import { longTextMost } from '../../../shared/questions/long-text.ts';
import { unitGradesFor, wantsUnitReason } from '../../../shared/questions/unit-grades.ts';
import { Status } from '../ui/status.tsx';
import { useBeside } from './beside-question.ts';
import type { QuestionFieldProps } from './field.ts';
import { TextPart } from './text-part.tsx';
import { useField } from './use-field.ts';

/** What the units say to a criterion, the worst first; where the agency grades it otherwise, it says why. */
export const UnitPart = (props: QuestionFieldProps<GradeQuestion>) => {
  const { question, section, edition, book } = props;
  const { units } = useBeside();
  const { value } = useField(book, { section, question: question.id, part: 'grade' });
  const grades = unitGradesFor(question.id, units, edition.scale);
  if (grades.length === 0) return null;
  const differs = wantsUnitReason(
    typeof value === 'string' ? { grade: value } : {},
    question.id,
    units,
    edition.scale,
  );
  return (
    <div className="units-say">
      <p className="units-say__title">
        What your units say<span className="govuk-visually-hidden">, {question.shortLabel}</span>
      </p>
      <ul className="govuk-list">
        {grades.map(({ unit, name, grade, note }) => {
          const step = stepOf(edition.scale, grade);
          return (
            <li key={unit}>
              {name}: <Status shape={step?.symbol ?? '…'} words={step?.label ?? grade} />
              {note !== null && <span className="units-say__note"> {note}</span>}
            </li>
          );
        })}
      </ul>
      {differs && (
        <TextPart
          {...props}
          part="unit-reason"
          label={
            <>
              Why you grade it other than the lowest of your units
              <span className="govuk-visually-hidden">, {question.shortLabel}</span>
            </>
          }
          most={longTextMost}
          rows={2}
        />
      )}
    </div>
  );
};
