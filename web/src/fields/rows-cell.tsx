import { memo, useState } from 'react';
import { cellPart } from '../../../shared/questions/cells.ts';
import type { TypedColumn } from '../../../shared/questions/column.ts';
import { cellFromTyped, typedFromCell } from '../../../shared/questions/typed-cell.ts';
import type { Book } from '../api/drafts/book.ts';
import { describedBy, errorId, hintId } from '../ui/form-group.tsx';
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
  /** It must be filled when the rest of its row is. */
  readonly wanted: boolean;
  readonly handlers: CellHandlers;
};

const modes = { count: 'numeric', money: 'decimal', percentage: 'decimal' } as const;
const around: Partial<Record<TypedColumn['kind'], string>> = { money: '£', percentage: '%' };
const isNumber = (kind: TypedColumn['kind']): kind is keyof typeof modes => kind in modes;

const optionsOf = (column: TypedColumn): readonly string[] | undefined => {
  if (column.kind === 'choice') return column.options.map(({ label }) => label);
  return column.kind === 'yes-no' ? ['Yes', 'No'] : undefined;
};

const dayHint = 'For example, 27/3/2027.';

/** What stands under the label of a cell; a day says how it is typed. */
const hintOf = ({ kind, hint }: TypedColumn, wanted: boolean): string =>
  [wanted ? '' : 'Optional.', hint ?? '', kind === 'date' ? dayHint : ''].filter(Boolean).join(' ');

/** One cell to fill. Its label names its column and row; what was typed stays as typed, and its value is what is saved. */
export const RowsCell = memo(
  ({ question, section, book, column, row, rowLabel, wanted, handlers }: Props) => {
    const part = cellPart(row, column.id);
    const id = controlId(question, part);
    const field = useField(book, { section, question, part });
    const [typed, setTyped] = useState('');
    const kept = field.value === null ? '' : typedFromCell(column, field.value);
    const text = cellFromTyped(column, typed) === field.value ? typed : kept;
    const options = optionsOf(column);
    const sign = around[column.kind];
    const hint = hintOf(column, wanted);
    const type = (next: string) => {
      setTyped(next);
      field.set(cellFromTyped(column, next));
    };
    const shared = {
      id,
      'data-part': part,
      value: text,
      'aria-invalid': field.error ? true : undefined,
      'aria-describedby': describedBy({ id, hint, error: field.error }),
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
        {hint !== '' && (
          <span className="rows__hint rows__hint--cell" id={hintId(id)}>
            {hint}
          </span>
        )}
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
  },
);
