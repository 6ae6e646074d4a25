import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RoundDraft } from '../../../../../shared/contract/manager-routes.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Preview } from './preview.tsx';
import { type Askable, type RoundForm, roundDraft } from './round-form.ts';
import { RoundInWords } from './round-in-words.tsx';

type Props = {
  readonly boardId: string;
  readonly round: RoundForm;
  readonly askable: Askable;
  readonly onOpened: () => void;
};

/** The last step, once the others are complete: what is asked of whom, in the very words of the mail. */
export function CheckStep({ round, askable, ...props }: Props) {
  const draft = roundDraft(round, askable, todayInLondon());
  if (draft === undefined)
    return <p className="govuk-body">The return chosen can no longer be sent. Go back and choose another.</p>;
  return <Check draft={draft} askable={askable} {...props} />;
}

function Check({ boardId, draft, askable, onOpened }: Omit<Props, 'round'> & { readonly draft: RoundDraft }) {
  const preview = useAsk('preview-round', { params: { boardId }, body: draft });
  const { send, sending } = useSend('open-round');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const navigate = useNavigate();

  const open = async () => {
    const outcome = await send({ params: { boardId }, body: draft });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, () => undefined));
    onOpened();
    const count = draft.agencies.length;
    const words = `“${outcome.data.title}” is open: ${count} ${count === 1 ? 'agency is' : 'agencies are'} asked.`;
    await navigate(`/board/${boardId}/rounds/${outcome.data.id}`, {
      replace: true,
      state: withNotice(words),
    });
  };

  return (
    <>
      <ErrorSummary faults={faults} />
      <RoundInWords draft={draft} askable={askable} />
      <Asked of={preview} what="Preparing the preview">
        {(prepared) => (
          <>
            <Preview preview={prepared} form={askable.forms.find(({ id }) => id === draft.form)} />
            <Buttons>
              <Button busy={sending} onClick={() => void open()}>
                Open the round
              </Button>
            </Buttons>
          </>
        )}
      </Asked>
    </>
  );
}
