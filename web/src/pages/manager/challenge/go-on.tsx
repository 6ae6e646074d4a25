import type { Challenge } from '../../../../../shared/domain/challenge.ts';
import { useSend } from '../../../api/use-send.ts';
import { SayBox } from '../../../fields/say-box.tsx';
import { Details } from '../../../ui/details.tsx';

type Props = { readonly challenge: Challenge; readonly onChanged: () => void };

/** What the board can do with a challenge that the agency has: ask on, close it, or open it again. */
export function GoOn({ challenge, onChanged }: Props) {
  const params = { boardId: challenge.boardId, number: String(challenge.number) };
  const say = useSend('say-in-challenge');
  const close = useSend('close-challenge');
  const reopen = useSend('reopen-challenge');
  const after = <T extends { readonly ok: boolean }>(outcome: T | undefined): T | undefined => {
    if (outcome?.ok) onChanged();
    return outcome;
  };
  if (challenge.state === 'withdrawn') return null;
  if (challenge.state === 'closed')
    return (
      <Details summary="Open it again">
        <SayBox
          id="reopen"
          label="Why it is opened again"
          hint="The agency’s leads are told."
          most={5000}
          does="Open again"
          empty="Say why"
          busy={reopen.sending}
          onSay={async (text) => after(await reopen.send({ params, body: { text } }))}
        />
      </Details>
    );
  return (
    <div className="no-print">
      <h2 className="govuk-heading-m">Close it</h2>
      <SayBox
        id="outcome"
        label="What changed"
        hint="Stands in the log. “Nothing yet; taken up again next year” is an outcome too."
        most={2000}
        does="Close the challenge"
        empty="Say what changed"
        busy={close.sending}
        onSay={async (outcome) => after(await close.send({ params, body: { outcome } }))}
      />
      <Details summary="Ask further">
        <SayBox
          id="ask"
          label="What the board asks"
          hint="The agency’s leads are told."
          most={5000}
          does="Ask"
          empty="Write what you ask"
          busy={say.sending}
          onSay={async (text) => after(await say.send({ params, body: { text } }))}
        />
      </Details>
    </div>
  );
}
