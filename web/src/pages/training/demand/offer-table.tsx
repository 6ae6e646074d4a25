import { Empty } from '../../../ui/asked.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from './found.ts';
import { missingWords } from './missing-words.ts';

const rooms = (venue: boolean | null): string => {
  if (venue === null) return 'Not said';
  return venue ? 'Yes' : 'No';
};

/** What agencies can give to the programme. */
export const OfferTable = ({ found }: { found: Found }) => {
  const { offers, labels } = found;
  if (offers.length === 0) return <Empty title="No agency has offered anything yet" />;
  return (
    <Table
      caption="What agencies offer"
      columns={[
        'Agency',
        'Topic',
        { head: 'Trainer’s days', numeric: true },
        'With a room',
        { head: 'E-learning licences', numeric: true },
        'Anything else',
      ]}
    >
      {offers.map(({ agencyId, agencyName, offer, topic, days, venue, licences, note }) => (
        <Row key={`${agencyId} ${offer}`}>
          <Cell head>{agencyName}</Cell>
          <Cell>{labels.topic[topic] ?? topic}</Cell>
          <Cell numeric>{days}</Cell>
          <Cell>{rooms(venue)}</Cell>
          <Cell numeric>{licences ?? ''}</Cell>
          <Cell>
            <span className="note__text">{note ?? ''}</span>
          </Cell>
        </Row>
      ))}
      <Row>
        <Cell head>Total</Cell>
        <Cell>
          <span className="cell-note">{missingWords(found)}</span>
        </Cell>
        <Cell numeric>{offers.reduce((all, { days }) => all + days, 0)}</Cell>
        <Cell />
        <Cell numeric>{offers.reduce((all, { licences }) => all + (licences ?? 0), 0)}</Cell>
        <Cell />
      </Row>
    </Table>
  );
};
