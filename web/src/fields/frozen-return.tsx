import type { FrozenQuestion, FrozenSection, Snapshot } from '../../../shared/forms/freeze.ts';
import { Status } from '../ui/status.tsx';
import { gradeOf } from './frozen-grade.ts';
import { FrozenTableView } from './frozen-table.tsx';
import { Told } from './told.tsx';

type WithScale = { readonly scale: Snapshot['scale'] };

const Words = ({ question, scale }: { question: FrozenQuestion } & WithScale) => {
  if (question.words.length === 0) return <p className="frozen__text quiet">Left blank</p>;
  if (question.table !== undefined)
    return <FrozenTableView table={question.table} caption={question.label} />;
  return question.words.map(({ part, label, text }) => {
    const grade = part === 'grade' ? gradeOf(String(question.values[part]), scale) : undefined;
    return (
      <div className="frozen__part" key={part}>
        {question.words.length > 1 && <p className="frozen__label">{label}</p>}
        {grade === undefined ? (
          <p className="frozen__text">{text}</p>
        ) : (
          <p className="frozen__text">
            <Status {...grade} />
          </p>
        )}
      </div>
    );
  });
};

const Question = ({ question, scale }: { question: FrozenQuestion } & WithScale) => (
  <div className="frozen__question">
    <h3 className="govuk-heading-s" id={`question-${question.id}`} tabIndex={-1}>
      {question.shortLabel !== question.label &&
        `${question.shortLabel}${/^[\d.]+$/.test(question.shortLabel) ? ' ' : ': '}`}
      {question.label}
      {question.critical && ' (critical)'}
    </h3>
    <Words question={question} scale={scale} />
    <Told words={question.warnings} />
  </div>
);

type SectionProps = WithScale & { readonly section: FrozenSection; readonly called: string };

const Section = ({ section, called, scale }: SectionProps) => {
  const isAsked = section.questions.length > 0;
  const grade = isAsked && section.rolledUp && gradeOf(section.rolledUp.grade, scale);
  return (
    <section className="frozen__section" aria-labelledby={section.id}>
      <h2 className="govuk-heading-m" id={section.id} tabIndex={-1}>
        {section.number === undefined ? section.title : `${called} ${section.number}: ${section.title}`}
      </h2>
      {grade && (
        <p className="govuk-body">
          <Status {...grade} /> as the agency assesses itself. {section.rolledUp?.because}.
        </p>
      )}
      {isAsked ? (
        section.questions.map((question) => <Question key={question.id} question={question} scale={scale} />)
      ) : (
        <p className="govuk-body quiet">Nothing in this section is asked of this agency.</p>
      )}
    </section>
  );
};

/** A submitted return exactly as it was frozen: every question asked, with the answer in words. `#section` leads to one. */
export const FrozenReturn = ({ snapshot }: { snapshot: Snapshot }) => (
  <>
    {snapshot.rollUpRule !== undefined && (
      <p className="govuk-body">How sections are graded: {snapshot.rollUpRule}</p>
    )}
    {snapshot.sections.map((section) => (
      <Section key={section.id} section={section} called={snapshot.sectionWord} scale={snapshot.scale} />
    ))}
  </>
);
