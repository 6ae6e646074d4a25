import { useSearchParams } from 'react-router';
import { Empty } from '../../../ui/asked.tsx';
import { Link } from '../../../ui/link.tsx';
import { SortableTable } from '../../../ui/sortable-table.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row } from '../../../ui/table.tsx';
import { DemandFilters } from './demand-filters.tsx';
import {
  type DemandColumn,
  type DemandLine,
  type DemandView,
  linesOf,
  linesShown,
  searchOf,
  sortedBy,
  viewOf,
} from './demand-view.ts';
import { addressOf, type Found } from './found.ts';
import { missingWords } from './missing-words.ts';

const heads: readonly { readonly id: DemandColumn; readonly head: string; readonly numeric?: true }[] = [
  { id: 'topic', head: 'Topic' },
  { id: 'level', head: 'Depth' },
  { id: 'group', head: 'For whom' },
  { id: 'high', head: 'High', numeric: true },
  { id: 'medium', head: 'Medium', numeric: true },
  { id: 'low', head: 'Low', numeric: true },
  { id: 'all', head: 'All places', numeric: true },
  { id: 'agencies', head: 'Agencies', numeric: true },
  { id: 'weight', head: 'Weight', numeric: true },
  { id: 'open', head: 'Decided' },
];

const Decided = ({ line: { demand, open } }: { line: DemandLine }) =>
  open === 0 ? (
    <Status shape="●" words="All" tone="good" />
  ) : (
    <Status
      shape={open === demand.needs.length ? '○' : '◐'}
      words={`${demand.needs.length - open} of ${demand.needs.length}`}
      tone={open === demand.needs.length ? 'quiet' : 'plain'}
    />
  );

const Line = ({ line, address }: { line: DemandLine; address: string }) => {
  const { demand, topic, level, group, key } = line;
  const { high, medium, low, all } = demand.places;
  return (
    <Row>
      <Cell head>
        <Link to={`${address}?row=${encodeURIComponent(key)}`}>
          {topic}
          <span className="govuk-visually-hidden">
            , {level}, {group}: each agency’s need
          </span>
        </Link>
      </Cell>
      <Cell>{level}</Cell>
      <Cell>{group}</Cell>
      {[high, medium, low, all, demand.agencies, demand.weight].map((number, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
        <Cell key={at} numeric>
          {number}
        </Cell>
      ))}
      <Cell>
        <Decided line={line} />
      </Cell>
    </Row>
  );
};

const sum = (lines: readonly DemandLine[], of: (line: DemandLine) => number): number =>
  lines.reduce((all, line) => all + of(line), 0);

const Total = ({ lines, found }: { lines: readonly DemandLine[]; found: Found }) => {
  const asking = new Set(lines.flatMap(({ demand }) => demand.needs.map(({ agencyId }) => agencyId)));
  return (
    <Row>
      <Cell head>Total shown</Cell>
      <Cell span={2}>
        <span className="cell-note">{missingWords(found)}</span>
      </Cell>
      {(['high', 'medium', 'low', 'all'] as const).map((name) => (
        <Cell key={name} numeric>
          <strong>{sum(lines, ({ demand }) => demand.places[name])}</strong>
        </Cell>
      ))}
      <Cell numeric>
        <strong>{asking.size}</strong>
      </Cell>
      <Cell numeric>
        <strong>{sum(lines, ({ demand }) => demand.weight)}</strong>
      </Cell>
      <Cell>
        {sum(lines, ({ demand, open }) => demand.needs.length - open)} of{' '}
        {sum(lines, ({ demand }) => demand.needs.length)} needs
      </Cell>
    </Row>
  );
};

/** What agencies ask for, summed by topic, depth and group, with places by priority; each row leads to the needs in it. */
export function DemandTable({ found }: { found: Found }) {
  const [search, setSearch] = useSearchParams();
  const view = viewOf(search);
  const lines = linesOf(found);
  const shown = linesShown(lines, view);
  const onView = (next: DemandView) => setSearch(searchOf(next), { replace: true });
  return (
    <>
      <DemandFilters lines={lines} view={view} onView={onView} />
      {shown.length === 0 ? (
        <Empty title="No need is in this view">
          <p className="govuk-body">Choose “All needs” and “All” to see everything.</p>
        </Empty>
      ) : (
        <SortableTable
          caption={
            shown.length === lines.length
              ? `What agencies ask for: ${lines.length} kinds of training`
              : `What agencies ask for: ${shown.length} of ${lines.length} kinds of training`
          }
          columns={heads.map(({ id, head, numeric = false }) => ({
            head,
            numeric,
            ...(view.sort === id ? { sorted: view.descending ? ('down' as const) : ('up' as const) } : {}),
            onSort: () => onView(sortedBy(view, id)),
          }))}
        >
          {shown.map((line) => (
            <Line key={line.key} line={line} address={addressOf(found)} />
          ))}
          <Total lines={shown} found={found} />
        </SortableTable>
      )}
      <p className="govuk-body">Weight: {found.weightRule}</p>
    </>
  );
}
