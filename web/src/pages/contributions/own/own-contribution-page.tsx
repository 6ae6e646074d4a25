import { useParams } from 'react-router';
import { receivedPence, unpaidPence } from '../../../../../shared/domain/contributions/contribution.ts';
import { pledgedPence } from '../../../../../shared/domain/contributions/pledge.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { helpInWords, sumOr, toldInWords } from '../words.ts';

type Own = ReplyOf<'get-own-contribution'>;

/** An agency’s own contribution: what it is asked for, pledged, agreed to and paid, with the total of all. */
export function OwnContributionPage() {
  const { agencyId = '', roundId = '' } = useParams();
  const asked = useAsk('get-own-contribution', { params: { agencyId, roundId } });
  return (
    <Page
      title="Your contribution"
      caption={asked.state === 'ready' ? `${asked.data.roundTitle}, ${asked.data.boardName}` : undefined}
      back={<BackLink to={`/agency/${agencyId}`}>What you owe</BackLink>}
    >
      <Asked of={asked} what="Loading your contribution">
        {(own) => <Lines own={own} />}
      </Asked>
    </Page>
  );
}

function Help({ contribution: { pledge, delivered } }: Own) {
  if (pledge === null || pledge.help.length === 0) return null;
  return (
    <Table caption="Help in kind" columns={['Help', { head: 'Given so far', numeric: true }]}>
      {pledge.help.map((line) => (
        <Row key={line.id}>
          <Cell head>{helpInWords(line)}</Cell>
          <Cell numeric>{delivered[line.id] ?? 0}</Cell>
        </Row>
      ))}
    </Table>
  );
}

const Payments = ({ contribution: { payments } }: Own) =>
  payments.length === 0 ? (
    <p className="govuk-body">The board has recorded no payment yet.</p>
  ) : (
    <Table
      caption="Payments that the board recorded"
      columns={['Came on', { head: 'Sum', numeric: true }, 'Reference']}
    >
      {payments.map(({ id, on, pence, reference }) => (
        <Row key={id}>
          <Cell head>{dayInWords(on)}</Cell>
          <Cell numeric>{moneyInWords(pence)}</Cell>
          <Cell>{reference}</Cell>
        </Row>
      ))}
    </Table>
  );

function Lines({ own }: { own: Own }) {
  const { contribution, total } = own;
  const { requested, pledge, agreed, told } = contribution;
  return (
    <>
      <SummaryList
        lines={[
          { key: 'The board asks for', value: sumOr(requested, 'No sum yet') },
          {
            key: 'You pledged',
            value: pledge === null ? toldInWords[told] : moneyInWords(pledgedPence(pledge)),
          },
          {
            key: 'Agreed',
            value:
              agreed === null
                ? 'Not agreed yet'
                : `${moneyInWords(agreed.pence)}${agreed.expected === null ? '' : `, to be paid by ${dayInWords(agreed.expected)}`}`,
          },
          { key: 'Received', value: moneyInWords(receivedPence(contribution)) },
          { key: 'Still to come', value: moneyInWords(unpaidPence(contribution)) },
          { key: 'All partners together agreed', value: moneyInWords(total.agreed) },
        ]}
      />
      <Payments {...own} />
      <Help {...own} />
      <p className="govuk-body">Something is not right? Tell the board’s manager.</p>
      <Buttons>
        <PrintButton />
      </Buttons>
    </>
  );
}
