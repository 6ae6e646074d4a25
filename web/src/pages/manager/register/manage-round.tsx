import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Round } from '../../../../../shared/domain/round.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { SetDueDay } from './set-due-day.tsx';
import { WithdrawRound } from './withdraw-round.tsx';

type Props = { readonly round: Round; readonly onChanged: () => void };

type Managed = { readonly register: ReplyOf<'get-register'>; readonly onChanged: () => void };

/** What a manager may do to the round as a whole. */
export function ManageRound({ register: { round, obligations }, onChanged }: Managed) {
  return (
    <section className="no-print" aria-labelledby="manage-round">
      <h2 className="govuk-heading-m" id="manage-round">
        Change the round
      </h2>
      <SetDueDay round={round} onChanged={onChanged} />
      <CloseRound round={round} onChanged={onChanged} />
      <WithdrawRound
        round={round}
        hasReturns={obligations.some(({ receivedOn }) => receivedOn !== null)}
        onChanged={onChanged}
      />
    </section>
  );
}

function CloseRound({ round, onChanged }: Props) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useSend('close-round');
  const navigate = useNavigate();

  const close = async () => {
    const outcome = await send({
      params: { boardId: round.boardId, roundId: round.id },
      body: { sequence: round.sequence },
    });
    setAsking(false);
    if (!outcome?.ok) return;
    await navigate(
      { search: window.location.search },
      { replace: true, state: withNotice('The round is closed.') },
    );
    onChanged();
  };

  return (
    <>
      {problem && <Failed problem={problem} again={onChanged} />}
      <Button tone="secondary" onClick={() => setAsking(true)}>
        Close the round
      </Button>
      {asking && (
        <Confirm
          title="Close the round?"
          does="Close the round"
          warning
          busy={sending}
          onConfirm={() => void close()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            Reminders stop. Everything stays readable, and returns that come late are still accepted. A closed
            round cannot be opened again.
          </p>
        </Confirm>
      )}
    </>
  );
}
