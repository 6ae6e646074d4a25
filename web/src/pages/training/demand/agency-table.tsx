import { dayInLondon } from '../../../../../shared/domain/calendar.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { isTold } from '../../../../../shared/domain/training/deciding.ts';
import { Empty } from '../../../ui/asked.tsx';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { addressOf, decidedOn, type Found, needsOfAgency } from './found.ts';

type Agency = Found['agencies'][number];

const Told = ({ agency, untold }: { agency: Agency; untold: number }) => {
  if (agency.answered === null)
    return agency.needs === 0 ? 'Needs nothing' : <Status shape="○" words="Not yet" tone="quiet" />;
  const on = dayInShort(dayInLondon(agency.answered.at));
  return untold === 0 ? (
    <Status shape="●" words={`Sent ${on}`} tone="good" />
  ) : (
    <Status shape="◐" words={`Sent ${on}; ${untold} decided since`} tone="warning" />
  );
};

/** Whose needs are decided, and who has been told. */
export const AgencyTable = ({ found }: { found: Found }) => {
  if (found.agencies.length === 0) return <Empty title="No return has come yet" />;
  return (
    <Table
      caption="Agencies that have answered, and what they were told"
      columns={[
        'Agency',
        { head: 'People', numeric: true },
        { head: 'Needs', numeric: true },
        { head: 'Decided', numeric: true },
        'Answer sent',
      ]}
    >
      {found.agencies.map((agency) => {
        const these = decidedOn(needsOfAgency(found, agency.agencyId), found);
        const decided = these.flatMap(({ decision, answered }) => (decision ? [{ decision, answered }] : []));
        const untold = decided.filter(({ decision, answered }) => !isTold(decision, answered)).length;
        return (
          <Row key={agency.agencyId}>
            <Cell head>
              <Link to={`${addressOf(found)}?agency=${agency.agencyId}`}>{agency.agencyName}</Link>
            </Cell>
            <Cell numeric>{agency.people}</Cell>
            <Cell numeric>{agency.needs}</Cell>
            <Cell numeric>{decided.length}</Cell>
            <Cell>
              <Told agency={agency} untold={untold} />
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
};
