import { totalsOf } from '../../../../../shared/domain/contributions/contribution.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { SortableTable } from '../../../ui/sortable-table.tsx';
import { Cell, Row } from '../../../ui/table.tsx';
import type { Found } from '../with-contributions.tsx';
import { ContributionRow } from './contribution-row.tsx';

const columns = [
  { head: 'Agency' },
  { head: 'Requested', numeric: true },
  { head: 'Pledged', numeric: true },
  { head: 'Agreed', numeric: true },
  { head: 'Received', numeric: true },
  { head: 'Help in kind' },
  { head: 'What stands out' },
];

type Props = { readonly found: Found; readonly today: Day; readonly here: string };

/** Who is asked for what, pledged, agreed and paid; with the sums beneath. */
export function ContributionsTable({ found, today, here }: Props) {
  const { contributions, papers } = found;
  const totals = totalsOf(contributions);
  // Where papers tell of nobody’s, the sum of it is no £0.
  const sum = (pence: number): string =>
    papers !== null && pence === 0 ? 'not recorded' : moneyInWords(pence);
  const agencies = contributions.length === 1 ? 'one agency' : `${contributions.length} agencies`;
  return (
    <SortableTable caption={`Contributions of ${agencies}`} columns={columns}>
      {contributions.map((contribution) => (
        <ContributionRow key={contribution.agencyId} {...{ contribution, today, here }} />
      ))}
      {papers !== null && (
        <Row>
          <Cell head>All other partners</Cell>
          {['requested', 'pledged', 'agreed', 'received', 'help'].map((column) => (
            <Cell key={column} numeric={column !== 'help'}>
              not recorded
            </Cell>
          ))}
          <Cell>–</Cell>
        </Row>
      )}
      <Row>
        <Cell head>{papers === null ? 'All agencies' : 'Sum of the lines that are known'}</Cell>
        {[totals.requested, totals.pledged, totals.agreed, totals.received].map((pence, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
          <Cell numeric key={n}>
            <strong>{sum(pence)}</strong>
          </Cell>
        ))}
        <Cell>
          {papers === null ? `${moneyInWords(totals.help)} in worth, beside the money` : sum(totals.help)}
        </Cell>
        <Cell />
      </Row>
    </SortableTable>
  );
}
