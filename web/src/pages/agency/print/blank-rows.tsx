import { isTyped, type TypedColumn } from '../../../../../shared/questions/column.ts';
import type { FixedRow, RowsQuestion } from '../../../../../shared/questions/rows.ts';
import { Cell, Row, Table } from '../../../ui/table.tsx';

/** Room where rows are added by hand. */
const spare = 3;

type Rows = RowsQuestion & { readonly label: string };

const unitOf: Partial<Record<TypedColumn['kind'], string>> = {
  money: '£',
  percentage: '%',
  date: 'day, month, year',
  'yes-no': 'yes or no',
};

const headOf = (column: TypedColumn): string => {
  const unit = unitOf[column.kind];
  return unit === undefined ? column.label : `${column.label} (${unit})`;
};

const addedIn = ({ grow }: RowsQuestion): readonly string[] =>
  grow === undefined ? [] : Array.from({ length: spare }, (_, at) => `${grow.called} ${at + 1}`);

const None = ({ grow }: RowsQuestion) =>
  grow?.none === undefined ? null : (
    <p className="govuk-body">
      <span aria-hidden="true">☐ </span>
      {grow.none}
    </p>
  );

/** What may be chosen, said once for all rows. */
const Choices = ({ columns }: RowsQuestion) =>
  columns.map((column) =>
    column.kind === 'choice' ? (
      <p className="blank-choices" key={column.id}>
        <strong>{column.label}, one of:</strong> {column.options.map(({ label }) => label).join(' · ')}
      </p>
    ) : null,
  );

const named = ({ label, hint }: FixedRow): string => (hint === undefined ? label : `${label}: ${hint}`);

/** A table to fill by hand; what is worked out is left to the portal. */
export const BlankTable = ({ question }: { question: Rows }) => {
  const columns = question.columns.filter(isTyped);
  return (
    <>
      <None {...question} />
      <Choices {...question} />
      <div className="blank-table">
        <Table
          caption={question.label}
          captionHidden
          columns={[question.rowHead ?? question.grow?.called ?? '', ...columns.map(headOf)]}
        >
          {[...(question.rows ?? []).map(named), ...addedIn(question)].map((label) => (
            <Row key={label}>
              <Cell head>{label}</Cell>
              {columns.map(({ id }) => (
                <Cell key={id} />
              ))}
            </Row>
          ))}
        </Table>
      </div>
    </>
  );
};

/** A list to fill by hand: each time a box with a line to every question. */
export const BlankList = ({ question }: { question: Rows }) => (
  <>
    <None {...question} />
    <Choices {...question} />
    {addedIn(question).map((called) => (
      <div className="blank-card" key={called}>
        <p className="blank-card__title">{called}</p>
        {question.columns.filter(isTyped).map((column) => (
          <p className={`blank-card__line blank-card__line--${column.kind}`} key={column.id}>
            {headOf(column)}
          </p>
        ))}
      </div>
    ))}
  </>
);
