import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Props = { readonly found: ReplyOf<'get-obligation'>; readonly onDone: () => void };

/** A file waits for the agency to confirm it; the manager can take it back. */
export const FileWaits = ({ found, onDone }: Props) => {
  const { boardId, roundId, agencyId, agencyName, offered } = found.obligation;
  const { send, sending, problem } = useSend('withdraw-file');
  if (offered === null) return null;
  const takeBack = async () => {
    const outcome = await send({ params: { boardId, roundId, agencyId }, body: { offer: offered.id } });
    if (outcome?.ok) onDone();
  };
  return (
    <>
      <Notice
        tone="warning"
        title={`Came as a file on ${dayInWords(offered.on)}: ${agencyName} has not confirmed it yet`}
      >
        <p className="govuk-body">
          Its lead sees the file beside the return, under “Fill it in with Excel”. Reminders have stopped.
        </p>
      </Notice>
      {problem && <Failed problem={problem} />}
      <Button tone="secondary" busy={sending} onClick={() => void takeBack()}>
        Take the file back, and erase what it said
      </Button>
    </>
  );
};
