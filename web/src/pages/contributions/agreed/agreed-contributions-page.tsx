import { useParams } from 'react-router';
import { coverOf } from '../../../../../shared/domain/contributions/contribution.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { Button, Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { AgreementLines } from '../agreement-lines.tsx';
import { PapersNotice } from '../papers-notice.tsx';
import { tenthsInWords } from '../words.ts';

type Found = ReplyOf<'get-agreed-contributions'>;

/** What partners agreed to give: for every member of the board. */
export function AgreedContributionsPage() {
  const { boardId = '', roundId = '' } = useParams();
  const asked = useAsk('get-agreed-contributions', { params: { boardId, roundId } });
  return (
    <Page
      title="Agreed contributions"
      caption={asked.state === 'ready' ? asked.data.round.title : undefined}
      back={<BackLink to={`/board/${boardId}/rounds/${roundId}/summary`}>The round</BackLink>}
    >
      <Asked of={asked} what="Loading the contributions">
        {(found) => <Agreed found={found} />}
      </Asked>
    </Page>
  );
}

/** Of the planned core cost, as far as there is a plan. */
const covered = ({ core, total }: Found): string => {
  if (core === null) return '';
  const { coverage } = coverOf(core, total);
  const share = coverage === null ? '' : `, which covers ${tenthsInWords(coverage)} of it`;
  return ` The planned core cost is ${moneyInWords(core)}; ${moneyInWords(total)} is agreed${share}.`;
};

async function saveAgreed({ round, agreed }: Found): Promise<void> {
  const [{ writeWorkbook }, { saveFile }] = await Promise.all([
    import('../../../workbook/write-workbook.ts'),
    import('../../../workbook/save-file.ts'),
  ]);
  const columns = [
    { head: 'Agency', width: 40 },
    { head: 'Agreed (£)', width: 16 },
  ];
  const rows = agreed.map(({ agencyName, pence }) => [{ text: agencyName }, { pence }]);
  saveFile(`${round.id}-agreed.xlsx`, await writeWorkbook({ name: 'Agreed contributions', columns, rows }));
}

function Agreed({ found }: { found: Found }) {
  const { agreed, total, papers, agreement } = found;
  return (
    <>
      <p className="govuk-body">
        What partners agreed to give to the board’s work this year. Contributions that are still talked about
        are not shown. As it stands on {dayInWords(todayInLondon())}.{covered(found)}
      </p>
      <PapersNotice papers={papers} />
      {agreed.length === 0 ? (
        papers === null && <Empty title="No contribution is agreed yet" />
      ) : (
        <Table caption="Agreed contributions" columns={['Agency', { head: 'Agreed', numeric: true }]}>
          {agreed.map(({ agencyId, agencyName, pence }) => (
            <Row key={agencyId}>
              <Cell head>{agencyName}</Cell>
              <Cell numeric>{moneyInWords(pence)}</Cell>
            </Row>
          ))}
          <Row>
            <Cell head>Together</Cell>
            <Cell numeric>
              <strong>{moneyInWords(total)}</strong>
            </Cell>
          </Row>
        </Table>
      )}
      <AgreementLines agreement={agreement} />
      <Buttons>
        {agreed.length > 0 && (
          <Button tone="secondary" onClick={() => void saveAgreed(found)}>
            Download as Excel
          </Button>
        )}
        <PrintButton />
      </Buttons>
    </>
  );
}
