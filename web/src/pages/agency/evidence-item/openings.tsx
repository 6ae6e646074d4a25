import type { Opening } from '../../../../../shared/contract/evidence-routes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { Cell, Row, Table } from '../../../ui/table.tsx';

/** Who was given the document, and when. */
export const Openings = ({ openings }: { openings: readonly Opening[] }) => (
  <>
    <h2 className="govuk-heading-m">Who opened it</h2>
    {openings.length === 0 ? (
      <p className="govuk-body">Nobody yet.</p>
    ) : (
      <Table
        caption="Who opened it"
        captionHidden
        columns={['Who', 'For', { head: 'Version', numeric: true }, 'When']}
      >
        {openings.map(({ by, board, version, at }) => (
          <Row key={`${at} ${by}`}>
            <Cell head>{by}</Cell>
            <Cell>{board ?? 'Your agency'}</Cell>
            <Cell numeric>{version}</Cell>
            <Cell>{instantInWords(at)}</Cell>
          </Row>
        ))}
      </Table>
    )}
  </>
);
