import { helpIn } from '../../../../../shared/domain/contributions/contribution.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from '../with-contributions.tsx';
import { categoryInWords, unitInWords } from '../words.ts';

const numeric = (head: string) => ({ head, numeric: true });

/** Help in kind over all agencies: how much was pledged, and how much was given. */
export function HelpTable({ contributions }: Pick<Found, 'contributions'>) {
  const sums = helpIn(contributions);
  if (sums.length === 0) return null;
  return (
    <Table
      caption="Help in kind by category"
      columns={['Help', numeric('Agencies'), numeric('Pledged'), numeric('Given so far'), numeric('Worth')]}
    >
      {sums.map(({ category, unit, agencies, pledged, delivered, pence }) => (
        <Row key={`${category} ${unit}`}>
          <Cell head>{categoryInWords(category)}</Cell>
          <Cell numeric>{agencies}</Cell>
          <Cell numeric>
            {pledged} {unitInWords(unit)}
          </Cell>
          <Cell numeric>
            {delivered} {unitInWords(unit)}
          </Cell>
          <Cell numeric>{moneyInWords(pence)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
