import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ActionPlanView } from '../../../../../../shared/contract/action-shapes.ts';
import { todayInLondon } from '../../../../api/today.ts';
import { useAsk } from '../../../../api/use-ask.ts';
import { useSend } from '../../../../api/use-send.ts';
import { withNotice } from '../../../../ui/arrival-notice.tsx';
import { Asked, Failed } from '../../../../ui/asked.tsx';
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx';
import { BackLink } from '../../../../ui/link.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Page } from '../../../../ui/page.tsx';
import type { ReadPlan } from '../../../../workbook/read-plan.ts';
import { checkImport } from './check-import.ts';
import { ChooseFile } from './choose-file.tsx';
import { PlannedChanges } from './planned-changes.tsx';
import { WrongCells } from './wrong-cells.tsx';

type Chosen = { readonly read: ReadPlan; readonly fileName: string };

const NotTaken = ({ words, cells }: Extract<ReadPlan, { ok: false }>) => (
  <>
    <Notice tone="failure" live="alert" title={words}>
      <p className="govuk-body">Nothing was changed. Correct the workbook and choose it again.</p>
    </Notice>
    <WrongCells cells={cells} caption="Cells to correct" />
  </>
);

const cellsIn = (extras: Readonly<Record<string, unknown>>): { cell: string; words: string }[] =>
  Array.isArray(extras.cells) ? (extras.cells as { cell: string; words: string }[]) : [];

type Props = { readonly plan: ActionPlanView; readonly chosen: Chosen; readonly again: () => void };

function Checked({ plan, chosen: { read, fileName }, again }: Props) {
  const { send, sending, problem } = useSend('import-actions');
  const navigate = useNavigate();
  if (!read.ok) return <NotTaken {...read} />;
  const agencyId = plan.agency.id;
  const { rows, planned } = checkImport(read.rows, plan, todayInLondon());
  const { added, changed, same, wrong, asPrinted } = planned;
  if (wrong.length > 0) return <NotTaken ok={false} words="Some cells are not right." cells={wrong} />;

  const take = async () => {
    const outcome = await send({ params: { agencyId }, body: { rows: rows.map((row) => ({ ...row })) } });
    if (outcome?.ok)
      void navigate(`/agency/${agencyId}/actions`, {
        state: withNotice(`${outcome.data.added} added, ${outcome.data.changed} changed from ${fileName}.`),
      });
    else if (outcome?.problem.type === 'action-changed') again();
  };

  return (
    <>
      <p className="govuk-body" role="status">
        {fileName}: {added.length} to be added, {changed.length} to be changed, {same} as they are. Actions
        that it does not name stay as they are. Nothing is written yet.
      </p>
      <WrongCells cells={asPrinted} caption="Deadlines that are no day yet" />
      <PlannedChanges planned={planned} />
      {problem && (
        <>
          <Failed problem={problem} />
          <WrongCells cells={cellsIn(problem.extras)} caption="Cells to correct" />
        </>
      )}
      {added.length + changed.length > 0 ? (
        <Buttons>
          <Button busy={sending} onClick={() => void take()}>
            Take over these changes
          </Button>
          <ButtonLink to={`/agency/${agencyId}/actions`} tone="secondary">
            Change nothing
          </ButtonLink>
        </Buttons>
      ) : (
        <Notice title="The workbook says what the plan says. There is nothing to take over." />
      )}
    </>
  );
}

/** Takes over a workbook into the plan: first it is shown what would change. */
export const ImportActionsPage = () => {
  const { agencyId = '' } = useParams();
  const asked = useAsk('list-actions', { params: { agencyId } });
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <Page
      title="Import the action plan from Excel"
      back={<BackLink to={`/agency/${agencyId}/actions`}>Action plan</BackLink>}
    >
      <Asked of={asked} what="Loading the plan">
        {(plan) => (
          <>
            <ChooseFile onRead={(read, fileName) => setChosen({ read, fileName })} />
            {chosen && (
              <Checked
                plan={plan}
                chosen={chosen}
                again={asked.state === 'ready' ? asked.again : () => undefined}
              />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
};
