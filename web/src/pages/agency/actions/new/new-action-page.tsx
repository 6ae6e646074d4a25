import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ActionPlanView } from '../../../../../../shared/contract/action-shapes.ts';
import { faultsOf } from '../../../../api/faults-of.ts';
import { useAsk } from '../../../../api/use-ask.ts';
import { useSend } from '../../../../api/use-send.ts';
import { withNotice } from '../../../../ui/arrival-notice.tsx';
import { Asked } from '../../../../ui/asked.tsx';
import { Button } from '../../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { BackLink } from '../../../../ui/link.tsx';
import { Page } from '../../../../ui/page.tsx';
import { ActionForm } from '../action-form.tsx';
import { blankAction, boxOf, changeOf, faultsOfAction } from '../typed-action.ts';

const NewActionForm = ({ plan }: { plan: ActionPlanView }) => {
  const [typed, setTyped] = useState(blankAction);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('add-action');
  const navigate = useNavigate();
  const agencyId = plan.agency.id;

  const add = async () => {
    const change = changeOf(typed, plan.places[0]?.form ?? '');
    const wrong = faultsOfAction(change, plan.places);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const { impact: _, ...draft } = change;
    const outcome = await send({ params: { agencyId }, body: { ...draft, submissionId: null } });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, boxOf));
    const { number } = outcome.data.action;
    void navigate(`/agency/${agencyId}/actions`, {
      state: withNotice(`Action ${number} is in the plan.`),
    });
  };

  return (
    <Form onSubmit={() => void add()}>
      <ErrorSummary faults={faults} />
      <ActionForm typed={typed} onChange={setTyped} faults={faults} places={plan.places} />
      <Button type="submit" busy={sending}>
        Add to the plan
      </Button>
    </Form>
  );
};

/** Adds an action that comes from no return. */
export const NewActionPage = () => {
  const { agencyId = '' } = useParams();
  const asked = useAsk('list-actions', { params: { agencyId } });
  return (
    <Page title="Add an action" back={<BackLink to={`/agency/${agencyId}/actions`}>Action plan</BackLink>}>
      <Asked of={asked}>{(plan) => <NewActionForm plan={plan} />}</Asked>
    </Page>
  );
};
