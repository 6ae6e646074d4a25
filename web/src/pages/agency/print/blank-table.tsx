import { isTyped, type TypedColumn } from '../../../../../shared/questions/column.ts';
import type { RowsQuestion } from '../../../../../shared/questions/rows.ts';
import { Cell, Row, Table } from '../../../ui/table.tsx';

/** Empty lines where rows are added by hand. */
const spare = 4;

const headOf = (column: TypedColumn): string => {
  if (column.kind === 'money') return `${column.label} (£)`;
  if (column.kind === 'percentage') return `${column.label} (%)`;
  if (column.kind === 'yes-no') return `${column.label} (yes or no)`;
  if (column.kind !== 'choice') return column.label;
  return `${column.label} (${column.options.map(({ label }) => label).join(' / ')})`;
};

/** A table or list to fill by hand; what is worked out is left to the portal. */
export const BlankTable = ({ question }: { question: RowsQuestion & { readonly label: string } }) => {
  const { grow } = question;
  const columns = question.columns.filter(isTyped);
  const fixed = question.rows ?? [];
  const added =
    grow === undefined ? [] : Array.from({ length: spare }, (_, at) => `${grow.called} ${at + 1}`);
  return (
    <div className="blank-table">
      {grow?.none !== undefined && (
        <p className="govuk-body">
          <span aria-hidden="true">☐ </span>
          {grow.none}
        </p>
      )}
      <Table
        caption={question.label}
        captionHidden
        columns={[question.rowHead ?? grow?.called ?? '', ...columns.map(headOf)]}
      >
        {[...fixed.map(({ label }) => label), ...added].map((label) => (
          <Row key={label}>
            <Cell head>{label}</Cell>
            {columns.map(({ id }) => (
              <Cell key={id} />
            ))}
          </Row>
        ))}
      </Table>
    </div>
  );
};
