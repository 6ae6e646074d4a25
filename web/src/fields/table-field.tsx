import { type Column, isTyped } from '../../../shared/questions/column.ts';
import { measureOf } from '../../../shared/questions/computed.ts';
import type { Row } from '../../../shared/questions/rows.ts';
import { totalIn } from '../../../shared/questions/rows-table.ts';
import type { Table } from '../../../shared/questions/table.ts';
import { LinkButton } from '../ui/button.tsx';
import type { QuestionFieldProps } from './field.ts';
import { RowsFrame, type RowsState } from './rows-frame.tsx';
import { RowsPart } from './rows-part.tsx';

type Props = { readonly field: QuestionFieldProps<Table>; readonly state: RowsState };

const numeric = ({ columns }: Table, id: string): string =>
  measureOf({ columns }, id) === undefined ? '' : ' rows__cell--numeric';

const headHint = (column: Column): string | undefined =>
  column.hint ?? (isTyped(column) && column.optional === true ? 'Optional' : undefined);

const TableRow = ({ field, state, row }: Props & { readonly row: Row }) => {
  const { question } = field;
  return (
    <tr className="rows__row">
      <th className="rows__head" scope="row">
        {row.label}
        {row.hint !== undefined && <span className="rows__hint">{row.hint}</span>}
        {row.grown && (
          <span className="rows__remove no-print">
            <LinkButton onClick={() => state.remove(row)}>
              Take out<span className="govuk-visually-hidden"> {row.label}</span>
            </LinkButton>
          </span>
        )}
      </th>
      {question.columns.map((column) => (
        <td className={`rows__cell${numeric(question, column.id)}`} key={column.id}>
          <RowsPart field={field} state={state} row={row} column={column} />
        </td>
      ))}
    </tr>
  );
};

const Totals = ({ field: { question }, state }: Props) => (
  <tr className="rows__row rows__row--totals">
    <th className="rows__head" scope="row">
      Total
    </th>
    {question.columns.map(({ id, label }) => {
      const isSummed = question.totals?.includes(id) === true;
      return (
        <td className={`rows__cell${numeric(question, id)}${isSummed ? '' : ' rows__cell--empty'}`} key={id}>
          {isSummed && (
            <>
              <span className="rows__label" aria-hidden="true">
                {label}
              </span>
              <output className="rows__output" aria-live="off" aria-label={`Total of ${label}`}>
                {totalIn(question, id, state.values)}
              </output>
            </>
          )}
        </td>
      );
    })}
  </tr>
);

const Grid = (props: Props) => {
  const { question } = props.field;
  const width = question.columns.length > 5 ? 'wide' : 'narrow';
  return (
    <div className={`rows rows--${width}`}>
      <table className="rows__table">
        <thead>
          <tr>
            <th scope="col">{question.rowHead}</th>
            {question.columns.map((column) => (
              <th className={numeric(question, column.id)} scope="col" key={column.id}>
                {column.label}
                {headHint(column) !== undefined && <span className="rows__hint">{headHint(column)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.state.rows.map((row) => (
            <TableRow key={row.id} {...props} row={row} />
          ))}
        </tbody>
        {question.totals !== undefined && (
          <tfoot>
            <Totals {...props} />
          </tfoot>
        )}
      </table>
    </div>
  );
};

/** Rows and columns; on a narrow screen each row is a card. Cells copied from a sheet are pasted from the caret on. */
export const TableField = (field: QuestionFieldProps<Table>) => (
  <RowsFrame field={field} begins moves>
    {(state) => <Grid field={field} state={state} />}
  </RowsFrame>
);
