import { type ReactNode, useId } from 'react';

export type SortableColumn = {
  readonly head: string;
  readonly numeric?: boolean;
  /** Which way the rows are sorted by this column; absent where they are sorted by another. */
  readonly sorted?: 'up' | 'down';
  /** Absent where rows cannot be sorted by it. */
  readonly onSort?: () => void;
};

const arrows = { up: '▲', down: '▼' };
const ariaSorts = { up: 'ascending', down: 'descending' } as const;

const Head = ({ head, numeric = false, sorted, onSort }: SortableColumn) => (
  <th
    className={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}
    scope="col"
    aria-sort={sorted && ariaSorts[sorted]}
  >
    {onSort ? (
      <>
        <button className="sort-button no-print" type="button" onClick={onSort}>
          {head} <span aria-hidden="true">{sorted ? arrows[sorted] : '↕'}</span>
        </button>
        {/* Where a table goes on over the page, browsers repeat its headings, but no buttons in them. */}
        <span className="print-only" aria-hidden="true">
          {head}
        </span>
      </>
    ) : (
      head
    )}
  </th>
);

type Props = {
  readonly caption: ReactNode;
  readonly columns: readonly SortableColumn[];
  /** Rows and cells of table.tsx; the first cell of each names the row and stays in sight while the rest scrolls. */
  readonly children: ReactNode;
};

/** A dense table whose columns sort it. The order itself is the page’s to keep. */
export function SortableTable({ caption, columns, children }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll table-scroll--dense" aria-labelledby={id} tabIndex={0}>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--m" id={id} aria-live="polite">
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <Head key={column.head} {...column} />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">{children}</tbody>
      </table>
    </section>
  );
}
