import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { eventInWords } from '../event-words.ts';
import type { Found } from '../with-contributions.tsx';

type Props = { readonly found: Found; readonly agencyId: string };

/** How the contribution came about, step by step; the latest last. */
export function History({ found: { round }, agencyId }: Props) {
  const asked = useAsk('get-contribution-history', {
    params: { boardId: round.boardId, roundId: round.id, agencyId },
  });
  return (
    <>
      <h2 className="govuk-heading-m">What happened</h2>
      <Asked of={asked} what="Loading the history">
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="govuk-body">Nothing is recorded yet.</p>
          ) : (
            <ol className="govuk-list govuk-list--bullet">
              {entries.map(({ at, by, event }) => (
                <li key={at + event.kind}>
                  {eventInWords(event, agencyId)}
                  <span className="cell-note">
                    {instantInWords(at)}, {by}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Asked>
    </>
  );
}
