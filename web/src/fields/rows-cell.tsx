import { memo, useState } from 'react';
import { cellPart } from '../../../shared/questions/cells.ts';
import type { TypedColumn } from '../../../shared/questions/column.ts';
import { cellFromTyped, typedFromCell } from '../../../shared/questions/typed-cell.ts';
import type { Book } from '../api/drafts/book.ts';
import { describedBy, errorId } from '../ui/form-group.tsx';
import { controlId } from './field.ts';
import { TextWarnings } from './text-warnings.tsx';
import { useField } from './use-field.ts';

export type CellHandlers = {
  readonly onKeyDown: React.KeyboardEventHandler;
  readonly onPaste: React.ClipboardEventHandler;
};

type Props = {
  readonly question: string;
  readonly section: string;
  readonly book: Book;
  readonly column: TypedColumn;
  readonly row: string;
  readonly rowLabel: string;
  readonly handlers: CellHandlers;
};

const modes = { count: 'numeric', money: 'decimal', percentage: 'decimal' } as const;
const around: Partial<Record<TypedColumn['kind'], string>> = { money: '£', percentage: '%' };
const isNumber = (kind: TypedColumn['kind']): kind is keyof typeof modes => kind in modes;

const optionsOf = (column: TypedColumn): readonly string[] | undefined => {
  if (column.kind === 'choice') return column.options.map(({ label }) => label);
  return column.kind === 'yes-no' ? ['Yes', 'No'] : undefined;
};

/** One cell to fill. Its label names its column and row; what was typed stays as typed, and its value is what is saved. */
export const RowsCell = memo(({ question, section, book, column, row, rowLabel, handlers }: Props) => {
  const part = cellPart(row, column.id);
  const id = controlId(question, part);
  const field = useField(book, { section, question, part });
  const [typed, setTyped] = useState('');
  const kept = field.value === null ? '' : typedFromCell(column, field.value);
  const text = cellFromTyped(column, typed) === field.value ? typed : kept;
  const options = optionsOf(column);
  const sign = around[column.kind];
  const type = (next: string) => {
    setTyped(next);
    field.set(cellFromTyped(column, next));
  };
  const shared = {
    id,
    'data-part': part,
    value: text,
    'aria-invalid': field.error ? true : undefined,
    'aria-describedby': describedBy({ id, error: field.error }),
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onBlur: field.leave,
    ...handlers,
  };
  const wrong = field.error ? ' rows__control--error' : '';
  return (
    <>
      <label className="rows__label" htmlFor={id}>
        {column.label}
        <span className="govuk-visually-hidden">, {rowLabel}</span>
      </label>
      {options !== undefined && (
        <select {...shared} className={`govuk-select rows__control${wrong}`}>
          <option value=""> </option>
          {text !== '' && !options.includes(text) && <option value={text}>{text}</option>}
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
      {column.kind === 'long-text' && (
        <textarea {...shared} rows={2} className={`govuk-textarea rows__control${wrong}`} />
      )}
      {options === undefined && column.kind !== 'long-text' && (
        <span className="rows__box">
          {sign === '£' && <span aria-hidden="true">£</span>}
          <input
            {...shared}
            type="text"
            autoComplete="off"
            inputMode={isNumber(column.kind) ? modes[column.kind] : undefined}
            className={`govuk-input rows__control rows__control--${column.kind}${wrong}`}
          />
          {sign === '%' && <span aria-hidden="true">%</span>}
        </span>
      )}
      {field.error && (
        <span className="rows__error" id={errorId(id)}>
          {field.error}
        </span>
      )}
      {(column.kind === 'short-text' || column.kind === 'long-text') && <TextWarnings text={text} />}
    </>
  );
});
