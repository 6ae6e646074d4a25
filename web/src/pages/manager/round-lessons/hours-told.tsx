import { hoursInBrief, type Lessons } from '../../../../../shared/domain/lessons.ts';
import { Cell, Row, Table } from '../../../ui/table.tsx';

const inWords = (hours: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(hours);

/** Hours by variant: how many agencies told them, the middle, and from the least to the most. */
export const HoursTold = ({ lessons }: { lessons: readonly Lessons[] }) => {
  const byVariant = [...Map.groupBy(lessons, ({ variantLabel }) => variantLabel)].flatMap(([label, told]) => {
    const brief = hoursInBrief(told);
    return brief === null ? [] : [{ label, ...brief }];
  });
  if (byVariant.length === 0) return <p className="govuk-body">No agency has told its hours yet.</p>;
  return (
    <Table
      caption="Hours that the return took"
      columns={[
        'Variant',
        { head: 'Agencies that told', numeric: true },
        { head: 'Median', numeric: true },
        { head: 'Range', numeric: true },
      ]}
    >
      {byVariant.map(({ label, n, median, least, most }) => (
        <Row key={label}>
          <Cell head>{label}</Cell>
          <Cell numeric>{n}</Cell>
          <Cell numeric>{inWords(median)}</Cell>
          <Cell numeric>{n === 1 ? inWords(least) : `${inWords(least)} to ${inWords(most)}`}</Cell>
        </Row>
      ))}
    </Table>
  );
};
