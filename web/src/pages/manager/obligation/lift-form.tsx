import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Found } from './found.ts';

type Props = { readonly found: Found; readonly onDone: (words: string) => void };

/** Takes an exemption back. */
export function LiftForm({ found, onDone }: Props) {
  const { boardId, roundId, agencyId, agencyName } = found.obligation;
  const { send, sending, problem } = useSend('lift-exemption');

  const lift = async () => {
    const outcome = await send({ params: { boardId, roundId, agencyId }, body: {} });
    if (outcome?.ok) onDone(`${agencyName} owes its return again.`);
  };

  return (
    <>
      {problem && <Failed problem={problem} />}
      <p className="govuk-body">The return is owed again by its due day, and reminders go on from there.</p>
      <Button busy={sending} onClick={() => void lift()}>
        Take the exemption back
      </Button>
    </>
  );
}
