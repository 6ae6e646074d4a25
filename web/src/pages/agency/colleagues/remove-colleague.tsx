import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { type Held, roleInWords } from './people.tsx';

type Props = {
  readonly agencyId: string;
  readonly held: Held;
  readonly onDone: (colleagues: Colleague[], words: string) => void;
  readonly onCancel: () => void;
};

/** Asks before a role is taken away: it counts at once. */
export const RemoveColleague = ({ agencyId, held, onDone, onCancel }: Props) => {
  const { colleague, role, unit } = held;
  const words = roleInWords(held).toLowerCase();
  const { send, sending, problem } = useSend('remove-colleague');
  const remove = async () => {
    const outcome = await send({
      params: { agencyId, personId: colleague.personId, role },
      query: unit === undefined ? {} : { unit: unit.id },
    });
    if (outcome?.ok) onDone(outcome.data.colleagues, `${colleague.name} is no longer ${words}.`);
  };
  return (
    <Confirm
      title={`Remove ${colleague.name} as ${words}?`}
      does="Remove"
      warning
      busy={sending}
      onConfirm={() => void remove()}
      onCancel={onCancel}
    >
      <p className="govuk-body">
        It counts at once. Sections that were given to them in this role are free again; what they have
        written stays.
      </p>
      {problem && <Failed problem={problem} />}
    </Confirm>
  );
};
