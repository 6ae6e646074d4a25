import { type Edition, sectionName } from '../../../../../shared/forms/form.ts';
import type { Gap } from '../../../../../shared/forms/gaps.ts';
import type { QuestionInWords, SectionInWords } from '../../../../../shared/forms/in-words.ts';
import { stepOf } from '../../../../../shared/questions/grade-scale.ts';
import { controlId } from '../../../fields/field.ts';
import { FrozenTableView } from '../../../fields/frozen-table.tsx';
import { Told } from '../../../fields/told.tsx';
import { Link } from '../../../ui/link.tsx';
import { Shape } from '../../../ui/shape.tsx';
import { type SummaryLine, SummaryList } from '../../../ui/summary-list.tsx';

type Props = {
  readonly answered: SectionInWords;
  readonly edition: Edition;
  readonly gaps: readonly Gap[];
  /** What to look at again; it stops nobody. */
  readonly warnings: readonly Gap[];
  /** In a return that was sent back, only some can be changed. */
  readonly isOpen: (question: string) => boolean;
  /** Where a question can be changed; absent where it cannot. */
  readonly addressOf: ((section: string, control?: string) => string) | undefined;
};

const symbolOf = (edition: Edition, label: string): string | undefined =>
  stepOf(edition.scale, edition.scale.find((step) => step.label === label)?.grade)?.symbol;

const Words = ({ words, edition }: { words: QuestionInWords['words']; edition: Edition }) =>
  words.map(({ part, label, text }) => {
    const symbol = part === 'grade' ? symbolOf(edition, text) : undefined;
    return (
      <p className="govuk-body answer-text" key={part}>
        {symbol !== undefined && <Shape is={symbol} />}
        {words.length > 1 && part !== 'grade' && <span className="quiet">{label}: </span>}
        {text}
      </p>
    );
  });

/** A table wants the whole width: it stands by itself, between lists of the others. */
const runsOf = (questions: readonly QuestionInWords[]): QuestionInWords[][] => {
  const runs: QuestionInWords[][] = [];
  for (const each of questions) {
    const last = runs.at(-1);
    if (each.table !== undefined || last === undefined || last[0]?.table !== undefined) runs.push([each]);
    else last.push(each);
  }
  return runs;
};

/** The answers of one section in words, with what is missing in its place and a way to change each. */
export const SectionAnswers = ({ answered, edition, gaps, warnings, isOpen, addressOf }: Props) => {
  const { section, questions } = answered;
  const lineOf = ({ question, words, table }: QuestionInWords): SummaryLine => {
    const missing = gaps.filter((gap) => gap.question === question.id);
    const control = controlId(question.id, missing[0]?.part ?? words[0]?.part ?? 'answer');
    const numbered = question.shortLabel !== question.label && /^\d/.test(question.shortLabel);
    return {
      key: `${numbered ? `${question.shortLabel} ` : ''}${question.label}`,
      value: (
        <>
          {table === undefined ? (
            <Words words={words} edition={edition} />
          ) : (
            <FrozenTableView table={table} caption={question.label} />
          )}
          {words.length === 0 && missing.length === 0 && <p className="govuk-body quiet">Left blank</p>}
          {missing.map((gap) => (
            <p className="govuk-body text-warning" key={`${gap.part} ${gap.words}`}>
              <Shape is="!" /> {gap.words}
            </p>
          ))}
          <Told words={warnings.filter((each) => each.question === question.id).map((each) => each.words)} />
        </>
      ),
      action: addressOf && isOpen(question.id) && (
        <Link to={addressOf(section.id, control)} quiet>
          {words.length === 0 ? 'Answer' : 'Change'}
          <span className="govuk-visually-hidden"> {question.shortLabel}</span>
        </Link>
      ),
    };
  };
  return (
    <section>
      <h2 className="govuk-heading-m">{sectionName(edition, section)}</h2>
      {runsOf(questions).map((run) => {
        const [first] = run;
        if (first?.table === undefined)
          return <SummaryList key={first?.question.id} lines={run.map(lineOf)} />;
        const { key, value, action } = lineOf(first);
        return (
          <div className="answer-table" key={first.question.id}>
            <h3 className="govuk-heading-s">{key}</h3>
            {value}
            {action && <p className="govuk-body no-print">{action}</p>}
          </div>
        );
      })}
    </section>
  );
};
