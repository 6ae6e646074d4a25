import type { Edition } from '../../../../../shared/forms/form.ts';
import type { KindName, Question } from '../../../../../shared/questions/all-kinds.ts';
import { BlankList, BlankTable } from './blank-rows.tsx';

const Options = ({ labels }: { labels: readonly string[] }) => (
  <ul className="blank-options">
    {labels.map((label) => (
      <li key={label}>
        <span aria-hidden="true">☐ </span>
        {label}
      </li>
    ))}
  </ul>
);

const Lines = () => <div className="blank-box" />;
const Line = ({ after }: { after?: string | undefined }) => <p className="blank-line">{after}</p>;

type BlankOf = {
  readonly [K in KindName]: (question: Extract<Question, { kind: K }>, edition: Edition) => React.ReactNode;
};

const blanks: BlankOf = {
  grade: (_question, { scale }) => (
    <>
      <Options labels={scale.map(({ label }) => label)} />
      <p className="govuk-hint">What is in place; or why it does not apply</p>
      <Lines />
    </>
  ),
  'long-text': () => <Lines />,
  'short-text': () => <Line />,
  choice: ({ options }) => <Options labels={options.map(({ label }) => label)} />,
  'yes-no': () => <Options labels={['Yes', 'No']} />,
  count: ({ unit }) => <Line after={unit} />,
  date: () => <Line after="day, month, year" />,
  money: () => <Line after="£" />,
  percentage: () => <Line after="%" />,
  table: (question) => <BlankTable question={question} />,
  list: (question) => <BlankList question={question} />,
};

/** Room to answer a question by hand, after its kind. */
export const BlankAnswer = ({ question, edition }: { question: Question; edition: Edition }) =>
  (blanks[question.kind] as (question: Question, edition: Edition) => React.ReactNode)(question, edition);
