import type { Challenge } from '../../../../../shared/domain/challenge.ts';
import { ChallengeStatus } from '../../../fields/challenge-thread.tsx';
import { Link } from '../../../ui/link.tsx';

/** The challenges about this return, as they stand now; each has its thread. */
export const LetterChallenges = ({ challenges }: { challenges: readonly Challenge[] }) =>
  challenges.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">Challenges</h2>
      <ul className="govuk-list">
        {challenges.map((challenge) => (
          <li key={challenge.number}>
            <Link to={`/board/${challenge.boardId}/challenges/${challenge.number}`}>
              Challenge {challenge.number}
            </Link>
            : <ChallengeStatus challenge={challenge} />
          </li>
        ))}
      </ul>
    </>
  );
