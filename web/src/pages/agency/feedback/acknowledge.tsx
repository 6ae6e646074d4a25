import type { IssuedFeedback } from '../../../../../shared/contract/feedback-shapes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button, Buttons } from '../../../ui/button.tsx';

type Props = {
  readonly feedback: IssuedFeedback;
  readonly where: { readonly agencyId: string; readonly roundId: string };
  readonly may: boolean;
  readonly onDone: () => void;
};

/** Tells the board that the letter has reached the right people; the answers can follow later. */
export function Acknowledge({ feedback, where, may, onDone }: Props) {
  const { send, sending, problem } = useSend('acknowledge-feedback');
  const { acknowledged, answered } = feedback;
  if (acknowledged !== null)
    return (
      <p className="govuk-body">
        Acknowledged by {acknowledged.by.name} on {instantInWords(acknowledged.at)}.
      </p>
    );
  if (!may || answered !== null) return null;
  const acknowledge = async () => {
    const outcome = await send({ params: where, body: {} });
    if (outcome?.ok) onDone();
  };
  return (
    <>
      {problem && <Failed problem={problem} />}
      <Buttons>
        <Button tone="secondary" busy={sending} onClick={() => void acknowledge()}>
          Tell the board that you have read this
        </Button>
      </Buttons>
    </>
  );
}
