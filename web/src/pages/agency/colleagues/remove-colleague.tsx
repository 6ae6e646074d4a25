import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import { roleWords } from '../../../../../shared/domain/role.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import type { Held } from './colleagues-page.tsx';

type Props = {
  readonly agencyId: string;
  readonly held: Held;
  readonly onDone: (colleagues: Colleague[], words: string) => void;
  readonly onCancel: () => void;
};

/** Asks before a role is taken away: it counts at once. */
export const RemoveColleague = ({ agencyId, held: { colleague, role }, onDone, onCancel }: Props) => {
  const { send, sending, problem } = useSend('remove-colleague');
  const remove = async () => {
    const outcome = await send({ params: { agencyId, personId: colleague.personId, role }, query: {} });
    if (outcome?.ok)
      onDone(outcome.data.colleagues, `${colleague.name} is no longer ${roleWords[role].toLowerCase()}.`);
  };
  return (
    <Confirm
      title={`Remove ${colleague.name} as ${roleWords[role].toLowerCase()}?`}
      does="Remove"
      warning
      busy={sending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <p className="govuk-body">It counts at once. What they have written stays.</p>
      {problem && <Failed problem={problem} />}
    </Confirm>
  );
};
