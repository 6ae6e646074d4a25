import type { ReactNode } from 'react';
import { dayInWords } from '../../../shared/domain/day-in-words.ts';
import type { FeedbackSection, FrozenFeedback } from '../../../shared/domain/feedback.ts';
import { type Point, pointsOf } from '../../../shared/domain/feedback-points.ts';
import { Cell, Row, Table } from '../ui/table.tsx';
import { Prose } from './prose.tsx';

type Props = {
  readonly letter: FrozenFeedback;
  /** What stands under a point: its answer, or the box to write it in. */
  readonly under?: (point: Point) => ReactNode;
};

const Grades = ({ letter: { sections, sectionWord } }: Props) => {
  const graded = sections.filter(({ selfGrade }) => selfGrade !== null);
  if (graded.length === 0) return null;
  return (
    <Table caption="Grades" columns={[sectionWord, 'The agency’s grade', 'The board’s grade']}>
      {graded.map(({ id, title, selfGrade, boardGrade }) => (
        <Row key={id}>
          <Cell head>{title}</Cell>
          <Cell>{selfGrade}</Cell>
          <Cell>{boardGrade === selfGrade ? 'Agreed' : (boardGrade ?? 'Not looked at')}</Cell>
        </Row>
      ))}
    </Table>
  );
};

const Part = ({ label, text }: { label: string; text: string }) =>
  text === '' ? null : (
    <>
      <h4 className="govuk-heading-s feedback-letter__label">{label}</h4>
      <Prose text={text} />
    </>
  );

const differs = ({ selfGrade, boardGrade }: FeedbackSection): boolean =>
  boardGrade !== null && boardGrade !== selfGrade;

const Remarks = ({ section }: { section: FeedbackSection }) => (
  <>
    {differs(section) && (
      <Part
        label={`The board grades this “${section.boardGrade}”, the agency “${section.selfGrade}”`}
        text={section.reason === '' ? 'It follows from the grades of single questions.' : section.reason}
      />
    )}
    {section.moderated.map(({ question, selfGrade, boardGrade, reason }) => (
      <Part
        key={question}
        label={`${question}: the board “${boardGrade}”, the agency “${selfGrade ?? 'nothing'}”`}
        text={reason}
      />
    ))}
    <Part label="Strengths" text={section.strengths} />
    <Part label="Comments" text={section.comments} />
  </>
);

const PointView = ({ point, under }: { point: Point; under: Props['under'] }) => {
  const title =
    point.kind === 'comment'
      ? point.section.title
      : `Challenge ${point.challenge.number}${point.challenge.about === null ? '' : `: ${point.challenge.about}`}`;
  return (
    <section className="feedback-letter__point" aria-labelledby={`${point.id}-title`}>
      <h3 className="govuk-heading-s" id={`${point.id}-title`}>
        {title}
      </h3>
      {point.kind === 'comment' ? (
        <Remarks section={point.section} />
      ) : (
        <>
          <Prose text={point.challenge.asks} />
          <p className="govuk-hint">
            {[
              ...(point.challenge.ownerRole === null ? [] : [`For: ${point.challenge.ownerRole}`]),
              ...(point.challenge.answerBy === null
                ? []
                : [`Answer by ${dayInWords(point.challenge.answerBy)}`]),
            ].join('. ')}
          </p>
        </>
      )}
      {under?.(point)}
    </section>
  );
};

/** A board’s feedback as the letter has it: opening, grades, what is said of each section, the questions, closing. */
export function FeedbackLetter({ letter, under }: Props) {
  const points = pointsOf(letter);
  const comments = points.filter(({ kind }) => kind === 'comment');
  const challenges = points.filter(({ kind }) => kind === 'challenge');
  return (
    <div className="feedback-letter">
      <Prose text={letter.opening} />
      <Grades letter={letter} />
      {comments.length > 0 && <h2 className="govuk-heading-m">What the board says</h2>}
      {comments.map((point) => (
        <PointView key={point.id} point={point} under={under} />
      ))}
      {challenges.length > 0 && <h2 className="govuk-heading-m">Questions that want an answer</h2>}
      {challenges.map((point) => (
        <PointView key={point.id} point={point} under={under} />
      ))}
      <Prose text={letter.closing} />
      <p className="govuk-body">
        {letter.signature.map((line) => (
          <span className="feedback-letter__line" key={line}>
            {line}
          </span>
        ))}
      </p>
    </div>
  );
}
