import { useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';
import { RaiseForm } from './raise-form.tsx';

/** Asks an agency a numbered question: about a return in one round, or a part of it. */
export function RaiseChallengePage() {
  const { boardId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const asked = useAsk('list-rounds', { params: { boardId } });
  const roundId = search.get('round') ?? '';
  const withFeedback = search.get('with') === 'feedback';
  const agencyId = search.get('agency') ?? '';
  const back =
    withFeedback && agencyId !== ''
      ? `/board/${boardId}/rounds/${roundId}/agencies/${agencyId}/feedback`
      : `/board/${boardId}/challenges`;

  return (
    <Page title="Raise a challenge" back={<BackLink to={back} />}>
      <Asked of={asked} what="Loading the rounds">
        {({ rounds }) => {
          const round = rounds.find(({ id }) => id === roundId);
          if (rounds.length === 0)
            return (
              <Empty title="No round has been opened yet">
                <p className="govuk-body">A challenge is about an agency’s return in a round.</p>
              </Empty>
            );
          return (
            <>
              <Select
                id="round"
                label="About which round?"
                options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
                value={round?.id ?? ''}
                onChange={(id) => setSearch({ round: id }, { replace: true })}
              />
              {round && (
                <RaiseForm
                  key={round.id}
                  round={round}
                  agencyId={agencyId}
                  withFeedback={withFeedback}
                  back={back}
                />
              )}
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
