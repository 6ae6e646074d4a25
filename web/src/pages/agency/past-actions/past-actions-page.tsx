import { useParams } from 'react-router';
import type { ActionView } from '../../../../../shared/contract/reply-shapes.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

const notRecorded = <span className="quiet">Not recorded</span>;

const ActionRow = ({ action }: { action: ActionView }) => (
  <Row>
    <Cell head>{action.number}</Cell>
    <Cell numeric>{action.standard}</Cell>
    <Cell>
      {action.action}
      {action.details.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {action.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </Cell>
    <Cell>{action.owner ?? notRecorded}</Cell>
    <Cell>{action.deadline === null ? notRecorded : dayInShort(action.deadline)}</Cell>
    <Cell>{action.outcome ?? notRecorded}</Cell>
  </Row>
);

/** The actions that an agency agreed in an earlier round. */
export const PastActionsPage = () => {
  const { agencyId = '', roundId = '' } = useParams();
  const asked = useAsk('list-past-actions', { params: { agencyId, roundId } });
  return (
    <AskedPage of={asked} what="Loading the actions">
      {({ title, actions }) => (
        <Page
          title={`Actions: ${title}`}
          wide
          back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
        >
          {actions.length === 0 ? (
            <Empty title="No action was recorded for your agency in this round." />
          ) : (
            <>
              <Table
                caption="Actions agreed in this round"
                captionHidden
                columns={[
                  'No.',
                  { head: 'Standard', numeric: true },
                  'Action',
                  'Owner',
                  'Deadline',
                  'Outcome',
                ]}
              >
                {actions.map((action) => (
                  <ActionRow key={action.number} action={action} />
                ))}
              </Table>
              <Buttons>
                <PrintButton />
              </Buttons>
            </>
          )}
        </Page>
      )}
    </AskedPage>
  );
};
