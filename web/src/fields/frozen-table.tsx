import type { FrozenTable } from '../../../shared/questions/frozen-table.ts';
import { SummaryList } from '../ui/summary-list.tsx';
import { Cell, Row, Table } from '../ui/table.tsx';

type Props = {
  readonly table: FrozenTable;
  /** What the table is called, for those who do not see where it stands. */
  readonly caption: string;
};

const AsCards = ({ table }: { table: FrozenTable }) => (
  <div className="frozen-cards">
    {table.rows.map((row) => (
      <section className="frozen-cards__card" key={row.id}>
        <p className="frozen-cards__title">{row.label}</p>
        <SummaryList
          lines={table.columns.flatMap(({ id, label }, at) =>
            row.cells[at] === '' ? [] : [{ key: label, value: <span key={id}>{row.cells[at]}</span> }],
          )}
        />
      </section>
    ))}
    {table.totals && (
      <SummaryList
        lines={table.columns.flatMap(({ label }, at) =>
          table.totals?.[at] ? [{ key: `Total: ${label}`, value: <strong>{table.totals[at]}</strong> }] : [],
        )}
      />
    )}
  </div>
);

/** A filled table or list as it reads, with what was worked out and summed. */
export const FrozenTableView = ({ table, caption }: Props) => {
  if (table.asCards === true) return <AsCards table={table} />;
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[table.rowHead, ...table.columns.map(({ label, numeric }) => ({ head: label, numeric }))]}
    >
      {table.rows.map((row) => (
        <Row key={row.id}>
          <Cell head>{row.label}</Cell>
          {table.columns.map(({ id, numeric }, at) => (
            <Cell key={id} numeric={numeric}>
              <span className="frozen__text">{row.cells[at]}</span>
            </Cell>
          ))}
        </Row>
      ))}
      {table.totals && (
        <Row>
          <Cell head>Total</Cell>
          {table.columns.map(({ id, numeric }, at) => (
            <Cell key={id} numeric={numeric}>
              <strong>{table.totals?.[at]}</strong>
            </Cell>
          ))}
        </Row>
      )}
    </Table>
  );
};
