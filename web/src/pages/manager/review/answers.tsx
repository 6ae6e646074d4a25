import { compareSection, type QuestionChange } from '../../../../../shared/forms/compare.ts';
import type { FrozenQuestion, FrozenSection } from '../../../../../shared/forms/freeze.ts';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';
import { AnswerWords } from './answer-words.tsx';
import { Attached } from './attached.tsx';
import { gradeWords } from './grade-words.ts';
import { ModerateQuestion } from './moderate-question.tsx';
import { type EarlierReturn, mayJudge, snapshotOf } from './on-the-desk.ts';
import { Origin } from './origin.tsx';
import type { OpenDesk } from './use-desk.ts';
import { WordMarks } from './word-marks.tsx';

type Props = {
  readonly open: OpenDesk;
  readonly section: FrozenSection;
  readonly against: EarlierReturn | undefined;
};

type AnswerProps = Props & { readonly question: FrozenQuestion; readonly change: QuestionChange | undefined };

const Answer = ({ open, section, against, question, change }: AnswerProps) => {
  const { desk, params } = open;
  const { scale } = snapshotOf(desk);
  const here = `/board/${params.boardId}/rounds/${params.roundId}/agencies/${params.agencyId}`;
  const wasSentBack = desk.sentBack.find(
    ({ version, questions }) => version === desk.version - 1 && questions.includes(question.id),
  );
  return (
    <div className="frozen__question">
      <h3 className="govuk-heading-s" id={`question-${question.id}`} tabIndex={-1}>
        {/^\d/.test(question.shortLabel) && `${question.shortLabel} `}
        {question.label}
        {question.critical && ' (critical)'}
      </h3>
      {wasSentBack && (
        <p className="desk__origin">
          <Status shape="!" words={`Sent back with version ${wasSentBack.version}`} />
        </p>
      )}
      {change && against && <Origin change={change} against={against} />}
      <AnswerWords question={question} scale={scale} change={change} against={against?.title ?? ''} />
      <Attached question={question} params={params} version={desk.version} />
      {question.kind === 'grade' && <ModerateQuestion open={open} section={section.id} question={question} />}
      {mayJudge(desk) && (
        <p className="desk__acts no-print">
          <Link to={`${here}/send-back?question=${question.id}`} quiet>
            Send back<span className="govuk-visually-hidden"> {question.shortLabel}</span>
          </Link>
        </p>
      )}
    </div>
  );
};

/** Questions that the earlier return answered and this one does not have. */
const Gone = ({ changes, against }: { changes: readonly QuestionChange[]; against: EarlierReturn }) =>
  changes.length === 0 ? null : (
    <>
      <h3 className="govuk-heading-s">No longer answered, against {against.title}</h3>
      {changes.map((change) => (
        <div className="frozen__question" key={change.question}>
          <p className="frozen__label">
            <Status shape="–" words={change.shortLabel} />
          </p>
          {change.parts.map(({ part, before }) => (
            <WordMarks key={part} before={before ?? ''} after="" />
          ))}
        </div>
      ))}
    </>
  );

/** The answers of one section in words, with what differs from the earlier return marked. */
export function Answers({ open, section, against }: Props) {
  const snapshot = snapshotOf(open.desk);
  const { scale } = snapshot;
  const change = against && compareSection(snapshotOf(against), snapshot, section.id);
  const grade = section.rolledUp && gradeWords(scale, section.rolledUp.grade);
  const before = change?.grade?.before;
  return (
    <>
      {grade && (
        <p className="govuk-body">
          <Status {...grade} /> as the agency assesses itself
          {before && against ? `, “${gradeWords(scale, before).words}” in ${against.title}` : ''}.{' '}
          {section.rolledUp?.because}.
        </p>
      )}
      {section.questions.map((question) => (
        <Answer
          key={question.id}
          open={open}
          section={section}
          against={against}
          question={question}
          change={change?.questions.find((each) => each.question === question.id)}
        />
      ))}
      {against && change && (
        <Gone changes={change.questions.filter(({ standing }) => standing === 'gone')} against={against} />
      )}
    </>
  );
}
