import type { QuestionChange } from '../../../../../shared/forms/compare.ts';
import type { FrozenQuestion, Snapshot } from '../../../../../shared/forms/freeze.ts';
import { FrozenTableView } from '../../../fields/frozen-table.tsx';
import { Told } from '../../../fields/told.tsx';
import { Status } from '../../../ui/status.tsx';
import { gradeWords } from './grade-words.ts';
import { WordMarks } from './word-marks.tsx';

type Props = {
  readonly question: FrozenQuestion;
  readonly scale: Snapshot['scale'];
  readonly change: QuestionChange | undefined;
  /** “Version 1”, or the title of last round. */
  readonly against: string;
};

const Grade = ({ question, scale, change, against }: Props) => {
  const before = change?.grade?.before;
  return (
    <p className="frozen__text">
      <Status {...gradeWords(scale, String(question.values.grade))} />
      {change?.grade && (
        <span className="desk__was">
          {' '}
          {before === null || before === undefined
            ? `no grade in ${against}`
            : `was “${gradeWords(scale, before).words}” in ${against}`}
        </span>
      )}
    </p>
  );
};

/** The cells of a table that read otherwise than before. */
const ChangedCells = ({ change, against }: Props) => {
  const cells = change?.standing === 'changed' ? change.parts : [];
  return cells.length === 0 ? null : (
    <>
      <p className="frozen__label">Changed against {against}</p>
      {cells.map(({ part, label, before, after }) => (
        <div className="frozen__part" key={part}>
          <p className="frozen__label">{label}</p>
          <WordMarks before={before ?? ''} after={after ?? ''} />
        </div>
      ))}
    </>
  );
};

const isAttached = (part: string): boolean => /^(evidence|action)\./.test(part);

/** What is attached is listed as things; a return frozen before there were such lists has it in words alone. */
const wordsOf = ({ words, evidence = [], actions = [] }: FrozenQuestion): FrozenQuestion['words'] =>
  evidence.length + actions.length === 0 ? words : words.filter(({ part }) => !isAttached(part));

/** What the agency answered, part by part; where a part reads otherwise than before, with the words that differ marked. */
export const AnswerWords = (props: Props) => {
  const { question, change } = props;
  const words = wordsOf(question);
  const gone = (change?.parts ?? []).filter(({ after }) => after === null);
  if (question.words.length === 0 && gone.length === 0)
    return <p className="frozen__text quiet">Left blank</p>;
  if (question.table !== undefined)
    return (
      <>
        <FrozenTableView table={question.table} caption={question.label} />
        <ChangedCells {...props} />
        <Told words={question.warnings} />
      </>
    );
  return (
    <>
      {words.map(({ part, label, text }) => {
        const changed =
          change?.standing === 'changed' ? change.parts.find((each) => each.part === part) : null;
        return (
          <div className="frozen__part" key={part}>
            {words.length > 1 && part !== 'grade' && <p className="frozen__label">{label}</p>}
            {part === 'grade' && <Grade {...props} />}
            {part !== 'grade' && changed && <WordMarks before={changed.before ?? ''} after={text} />}
            {part !== 'grade' && !changed && <p className="frozen__text">{text}</p>}
          </div>
        );
      })}
      <Told words={question.warnings} />
      {gone.map(({ part, label, before }) => (
        <div className="frozen__part" key={part}>
          <p className="frozen__label">{label}</p>
          <WordMarks before={before ?? ''} after="" />
        </div>
      ))}
    </>
  );
};
