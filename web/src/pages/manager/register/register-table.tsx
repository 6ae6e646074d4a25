import type { ReactNode } from 'react';
import { SortableTable } from '../../../ui/sortable-table.tsx';
import { RegisterLine } from './register-line.tsx';
import type { RegisterRow } from './register-rows.ts';
import { type RegisterColumn, type RegisterView, sortedBy } from './register-view.ts';

const columns: readonly { id: RegisterColumn | 'next'; head: string; numeric?: boolean }[] = [
  { id: 'agency', head: 'Agency' },
  { id: 'state', head: 'State' },
  { id: 'due', head: 'Due' },
  { id: 'late', head: 'Days late', numeric: true },
  { id: 'progress', head: 'Answered' },
  { id: 'contact', head: 'Last contact' },
  { id: 'next', head: 'Next step' },
];

type Props = {
  readonly caption: ReactNode;
  readonly rows: readonly RegisterRow[];
  /** That of the round: some forms’ returns are read by fewer people than others’. */
  readonly form: string;
  readonly view: RegisterView;
  readonly onSort: (view: RegisterView) => void;
};

/** One row per obligation; what runs out of the screen scrolls, the agency’s name stays. */
export const RegisterTable = ({ caption, rows, form, view, onSort }: Props) => (
  <SortableTable
    caption={caption}
    columns={columns.map(({ id, head, numeric }) => ({
      head,
      ...(numeric === undefined ? {} : { numeric }),
      ...(view.sort === id ? { sorted: view.descending ? ('down' as const) : ('up' as const) } : {}),
      ...(id === 'next' ? {} : { onSort: () => onSort(sortedBy(view, id)) }),
    }))}
  >
    {rows.map((row) => (
      <RegisterLine key={row.obligation.agencyId} row={row} form={form} />
    ))}
  </SortableTable>
);
