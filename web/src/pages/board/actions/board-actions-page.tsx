import { useState } from 'react';
import { useParams } from 'react-router';
import type { BoardAction } from '../../../../../shared/contract/action-shapes.ts';
import { isOpen, isOverdue } from '../../../../../shared/domain/action-standing.ts';
import { useMe } from '../../../api/me.tsx';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { BoardActionRow } from './board-action-row.tsx';

const kinds = [
  { value: 'all', label: 'All actions' },
  { value: 'open', label: 'Open' },
  { value: 'overdue', label: 'Overdue' },
] as const;
type Kind = (typeof kinds)[number]['value'];

function SentList({ boardId, actions }: { boardId: string; actions: readonly BoardAction[] }) {
  const [kind, setKind] = useState<Kind>('all');
  const [agency, setAgency] = useState('all');
  const today = todayInLondon();
  const agencies = new Map(actions.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const shown = actions.filter(
    ({ action, agencyId }) =>
      (agency === 'all' || agencyId === agency) &&
      (kind === 'all' || (kind === 'open' ? isOpen(action) : isOverdue(action, today))),
  );
  return (
    <>
      <div className="plan-filters no-print">
        <Select id="kind" label="Show" options={kinds} value={kind} onChange={setKind} />
        <Select
          id="agency"
          label="Agency"
          options={[
            { value: 'all', label: 'All agencies' },
            ...[...agencies].map(([value, label]) => ({ value, label })),
          ]}
          value={agency}
          onChange={setAgency}
        />
      </div>
      <Table
        caption={`${shown.length} of ${actions.length} actions, overdue first`}
        columns={['Agency', 'Action', 'Standard', 'Owner', 'By', 'Status']}
      >
        {shown.map((sent) => (
          <BoardActionRow key={sent.action.id} boardId={boardId} sent={sent} today={today} />
        ))}
      </Table>
      <Buttons>
        <PrintButton />
      </Buttons>
    </>
  );
}

/** What agencies promised a board in their returns, and how far they are; members see how many. */
export const BoardActionsPage = () => {
  const { boardId = '' } = useParams();
  const board = useMe().boards.find(({ id }) => id === boardId);
  const asked = useAsk('list-board-actions', { params: { boardId } });
  return (
    <Page
      title="Actions of agencies"
      caption={board?.name}
      back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
      wide
    >
      <Asked of={asked} what="Loading the actions">
        {({ counts, actions }) => (
          <>
            <SummaryList
              lines={[
                { key: 'Promised in returns', value: counts.all },
                { key: 'Open', value: counts.open },
                { key: 'Overdue', value: counts.overdue },
                { key: 'Due in the next four weeks', value: counts.dueSoon },
                { key: 'Complete', value: counts.complete },
              ]}
            />
            {actions !== null && actions.length === 0 && (
              <Empty title="No action has been sent to the board yet.">
                <p className="govuk-body">
                  Actions appear here once a return that promises them is received.
                </p>
              </Empty>
            )}
            {actions !== null && actions.length > 0 && <SentList boardId={boardId} actions={actions} />}
          </>
        )}
      </Asked>
    </Page>
  );
};
