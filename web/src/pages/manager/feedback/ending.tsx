import { useState } from 'react';
import type { FeedbackRead } from '../../../../../shared/contract/feedback-shapes.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';

type Props = { readonly found: FeedbackRead; readonly onChanged: () => void };

/** The manager closes the return, answered or not; closing can be taken back. */
export function Ending({ found, onChanged }: Props) {
  const { boardId, roundId, agencyId, state, agencyName } = found.obligation;
  const params = { boardId, roundId, agencyId };
  const [asking, setAsking] = useState(false);
  const close = useSend('close-obligation');
  const reopen = useSend('reopen-obligation');
  const open = found.challenges.filter((each) => each.state === 'open' || each.state === 'answered').length;

  const end = async () => {
    const outcome = await close.send({ params, body: {} });
    setAsking(false);
    if (outcome?.ok) onChanged();
  };
  const takeBack = async () => {
    const outcome = await reopen.send({ params, body: {} });
    if (outcome?.ok) onChanged();
  };

  return (
    <>
      {close.problem && <Failed problem={close.problem} />}
      {reopen.problem && <Failed problem={reopen.problem} />}
      <Buttons>
        {state.kind === 'closed' ? (
          <Button tone="secondary" busy={reopen.sending} onClick={() => void takeBack()}>
            Take the closing back
          </Button>
        ) : (
          <Button tone={state.kind === 'answered' ? 'plain' : 'secondary'} onClick={() => setAsking(true)}>
            Close the return
          </Button>
        )}
      </Buttons>
      {asking && (
        <Confirm
          title={`Close the return of ${agencyName}?`}
          does="Close"
          busy={close.sending}
          onConfirm={() => void end()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            {state.kind === 'answered'
              ? 'The agency has answered.'
              : 'The agency has not answered: after this it no longer can, except to challenges.'}{' '}
            {open > 0 &&
              `${open === 1 ? '1 challenge is' : `${open} challenges are`} still open and ${open === 1 ? 'goes' : 'go'} on.`}{' '}
            You can take this back.
          </p>
        </Confirm>
      )}
    </>
  );
}
