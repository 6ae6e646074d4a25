import type { ReactNode } from 'react';
import type { List } from '../../../shared/questions/list.ts';
import { cellAt, type Row } from '../../../shared/questions/rows.ts';
import { tableInWords } from '../../../shared/questions/rows-table.ts';
import type { Table } from '../../../shared/questions/table.ts';
import { FieldGroup } from '../ui/form-group.tsx';
import type { QuestionFieldProps } from './field.ts';
import { FrozenTableView } from './frozen-table.tsx';
import { QuestionHeading } from './question-heading.tsx';
import { RowsClashes } from './rows-clashes.tsx';
import { RowsGrowing } from './rows-growing.tsx';
import { RowsNotice } from './rows-notice.tsx';
import { useRows } from './use-rows.ts';

export type RowsState = ReturnType<typeof useRows>;

type Props = {
  readonly field: QuestionFieldProps<Table | List>;
  /** An empty row stands ready. */
  readonly begins: boolean;
  /** Arrow keys and Enter lead from cell to cell. */
  readonly moves: boolean;
  readonly children: (state: RowsState) => ReactNode;
};

const Reading = ({ question, state }: { question: Table | List; state: RowsState }) => {
  const words = tableInWords(question, state.values);
  if (words === undefined)
    return (
      <p className="govuk-body quiet">
        {state.values.none === true ? (question.grow?.none ?? 'None') : 'Left blank'}
      </p>
    );
  const asCards = question.kind === 'list' ? { asCards: true } : {};
  return <FrozenTableView table={{ ...words, ...asCards }} caption={question.label} />;
};

const Filling = ({ field, state, children }: Omit<Props, 'begins' | 'moves'> & { state: RowsState }) => {
  const { question, section, book } = field;
  const { rows, isBlank, change, add, undo, values } = state;
  const called = (part: string): string => {
    const cell = cellAt(part);
    const row = rows.find(({ id }) => id === cell?.row)?.label ?? '';
    return `${question.columns.find(({ id }) => id === cell?.column)?.label ?? ''}, ${row}`;
  };
  const isNone = values.none === true && isBlank && !rows.some((row: Row) => !row.grown);
  return (
    <>
      <RowsNotice change={change} onUndo={undo} />
      {!isNone && rows.length > 0 && children(state)}
      {!isNone && rows.length > 0 && (
        <p className="govuk-hint rows__paste no-print">
          Cells copied from Excel can be pasted here, with or without their heads.
        </p>
      )}
      {question.grow && (
        <RowsGrowing
          question={question.id}
          section={section}
          book={book}
          grow={question.grow}
          added={rows.filter(({ grown }) => grown).length}
          isBlank={isBlank}
          onAdd={add}
        />
      )}
      <RowsClashes {...field} called={called} />
    </>
  );
};

/** What tables and lists have around their rows: what is asked, adding, undoing, what somebody else changed too. */
export const RowsFrame = ({ field, begins, moves, children }: Props) => {
  const { question, readOnly } = field;
  const state = useRows(field, { begins: begins && !readOnly, moves });
  return (
    <FieldGroup id={question.id} label={<QuestionHeading question={question} />} hint={question.hint}>
      {readOnly ? (
        <Reading question={question} state={state} />
      ) : (
        <Filling field={field} state={state}>
          {children}
        </Filling>
      )}
    </FieldGroup>
  );
};
