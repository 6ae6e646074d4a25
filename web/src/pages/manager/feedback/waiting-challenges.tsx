import { useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import type { About } from './desk.tsx';

type Props = { readonly about: About };

/** The questions that go out with the letter; each is put otherwise or withdrawn on its own page. */
export function WaitingChallenges({ about }: Props) {
  const { boardId, roundId, agencyId } = about;
  const asked = useAsk('list-challenges', { params: { boardId } });
  return (
    <>
      <h2 className="govuk-heading-m">Challenges that go out with it</h2>
      <Asked of={asked} what="Loading the challenges">
        {({ challenges }) => {
          const waiting = challenges.filter(
            (each) =>
              each.roundId === roundId &&
              each.agencyId === agencyId &&
              each.state === 'open' &&
              each.sentOn === null,
          );
          if (waiting.length === 0) return <p className="govuk-body">None.</p>;
          return (
            <ul className="govuk-list">
              {waiting.map(({ number, asks }) => (
                <li key={number}>
                  <Link to={`/board/${boardId}/challenges/${number}`}>Challenge {number}</Link>: {asks}
                </li>
              ))}
            </ul>
          );
        }}
      </Asked>
      <Buttons>
        <ButtonLink
          to={`/board/${boardId}/challenges/raise?round=${roundId}&agency=${agencyId}&with=feedback`}
          tone="secondary"
        >
          Raise a challenge
        </ButtonLink>
      </Buttons>
    </>
  );
}
