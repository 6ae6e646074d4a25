import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Action } from '../../../../../../shared/domain/action.ts';
import { useSend } from '../../../../api/use-send.ts';
import { withNotice } from '../../../../ui/arrival-notice.tsx';
import { Failed } from '../../../../ui/asked.tsx';
import { LinkButton } from '../../../../ui/button.tsx';
import { Confirm } from '../../../../ui/dialog.tsx';

/** Takes an action off the plan, while no board was sent it and nothing is noted of it. */
export const RemoveButton = ({ action }: { action: Action }) => {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useSend('remove-action');
  const navigate = useNavigate();
  const remove = async () => {
    const { agencyId, id: actionId, number } = action;
    const outcome = await send({ params: { agencyId, actionId } });
    if (outcome?.ok)
      void navigate(`/agency/${agencyId}/actions`, {
        state: withNotice(`Action ${number} is taken off the plan.`),
      });
  };
  return (
    <>
      <p className="govuk-body no-print">
        <LinkButton onClick={() => setAsking(true)}>Take it off the plan</LinkButton>
      </p>
      {asking && (
        <Confirm
          title={`Take action ${action.number} off the plan?`}
          does="Take it off"
          warning
          busy={sending}
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            No board has been sent it. Answers that it was attached to will ask for another response.
          </p>
          {problem && <Failed problem={problem} />}
        </Confirm>
      )}
    </>
  );
};
