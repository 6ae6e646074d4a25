import { isWanted } from '../../../shared/questions/cells.ts';
import { type Column, isTyped } from '../../../shared/questions/column.ts';
import type { List } from '../../../shared/questions/list.ts';
import type { Row } from '../../../shared/questions/rows.ts';
import { textIn } from '../../../shared/questions/rows-table.ts';
import type { Table } from '../../../shared/questions/table.ts';
import type { QuestionFieldProps } from './field.ts';
import { RowsCell } from './rows-cell.tsx';
import type { RowsState } from './rows-frame.tsx';
import { RowsOutput } from './rows-output.tsx';

type Props = {
  readonly field: QuestionFieldProps<Table | List>;
  readonly state: RowsState;
  readonly row: Row;
  readonly column: Column;
};

/** What stands in one column of one row, of a table as of a list: a box to type in, or what is computed. */
export const RowsPart = ({ field: { question, section, book }, state, row, column }: Props) =>
  isTyped(column) ? (
    <RowsCell
      question={question.id}
      section={section}
      book={book}
      column={column}
      row={row.id}
      rowLabel={row.label}
      wanted={isWanted(column, row.id, state.values)}
      handlers={state.handlers}
    />
  ) : (
    <RowsOutput
      question={question.id}
      column={column}
      row={row.id}
      rowLabel={row.label}
      text={textIn(question, row.id, column, state.values)}
    />
  );
