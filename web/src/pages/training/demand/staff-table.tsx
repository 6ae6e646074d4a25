import { Empty } from '../../../ui/asked.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from './found.ts';
import { missingWords } from './missing-words.ts';

const percent = (share: number | null): string => (share === null ? 'Nobody must be' : `${share}%`);

/** How many of those who must be trained are in date, by group or level. */
export const StaffTable = ({ found }: { found: Found }) => {
  const { compliance, labels } = found;
  if (compliance.length === 0) return <Empty title="No agency has told of its staff yet" />;
  const sum = (of: 'headcount' | 'required' | 'inDate') => compliance.reduce((all, row) => all + row[of], 0);
  return (
    <Table
      caption="Staff and their training"
      columns={[
        'Group or level',
        { head: 'People', numeric: true },
        { head: 'Must be trained', numeric: true },
        { head: 'Of these in date', numeric: true },
        { head: 'Share in date', numeric: true },
        { head: 'Agencies', numeric: true },
      ]}
    >
      {compliance.map(({ row, headcount, required, inDate, share, agencies }) => (
        <Row key={row}>
          <Cell head>{labels.group[row] ?? row}</Cell>
          <Cell numeric>{headcount}</Cell>
          <Cell numeric>{required}</Cell>
          <Cell numeric>{inDate}</Cell>
          <Cell numeric>{percent(share)}</Cell>
          <Cell numeric>{agencies}</Cell>
        </Row>
      ))}
      <Row>
        <Cell head>
          Total
          <span className="cell-note">{missingWords(found)}</span>
        </Cell>
        <Cell numeric>{sum('headcount')}</Cell>
        <Cell numeric>{sum('required')}</Cell>
        <Cell numeric>{sum('inDate')}</Cell>
        <Cell numeric>
          {percent(sum('required') === 0 ? null : Math.floor((sum('inDate') * 100) / sum('required')))}
        </Cell>
        <Cell numeric>{found.agencies.length}</Cell>
      </Row>
    </Table>
  );
};
