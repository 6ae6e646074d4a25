import { cellPart } from '../../../shared/questions/cells.ts';
import type { ComputedColumn } from '../../../shared/questions/column.ts';
import { sourcesOf } from '../../../shared/questions/computed.ts';
import { controlId } from './field.ts';

type Props = {
  readonly question: string;
  readonly column: ComputedColumn;
  readonly row: string;
  readonly rowLabel: string;
  readonly text: string;
};

/** A cell that is worked out while its row is filled. It is not read aloud at every key; whoever goes there hears it. */
export const RowsOutput = ({ question, column, row, rowLabel, text }: Props) => (
  <>
    <span className="rows__label" aria-hidden="true">
      {column.label}
    </span>
    <output
      className="rows__output"
      aria-live="off"
      aria-label={`${column.label}, ${rowLabel}`}
      htmlFor={sourcesOf(column)
        .map((source) => controlId(question, cellPart(row, source)))
        .join(' ')}
    >
      {text}
    </output>
  </>
);
