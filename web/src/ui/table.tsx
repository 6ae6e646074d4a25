import { type ReactNode, useId } from 'react';

type Column = { readonly head: ReactNode; readonly numeric?: boolean };

type Props = {
  readonly caption: ReactNode;
  readonly columns: readonly (string | Column)[];
  /** Rows: <tr> with <Cell>s, the first of which is `head` where it names the row. */
  readonly children: ReactNode;
  readonly captionHidden?: boolean;
};

/** A real table. Where it is wider than the screen it scrolls by itself, by keyboard too. */
export function Table({ caption, columns, children, captionHidden = false }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-labelledby={id} tabIndex={0}>
      <table className="govuk-table">
        <caption
          className={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}
          id={id}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column, index) => {
              const { head, numeric = false } = typeof column === 'string' ? { head: column } : column;
              return (
                <th
                  className={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}
                  scope="col"
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                  key={index}
                >
                  {head}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody className="govuk-table__body">{children}</tbody>
      </table>
    </section>
  );
}

export const Row = ({ children, chosen = false }: { children: ReactNode; chosen?: boolean }) => (
  <tr className={`govuk-table__row${chosen ? ' table-row--chosen' : ''}`}>{children}</tr>
);

type CellProps = {
  readonly children?: ReactNode;
  readonly head?: boolean;
  readonly numeric?: boolean;
  readonly span?: number;
};

export const Cell = ({ children, head = false, numeric = false, span }: CellProps) =>
  head ? (
    <th className="govuk-table__header" scope="row">
      {children}
    </th>
  ) : (
    <td className={`govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}`} colSpan={span}>
      {children}
    </td>
  );
