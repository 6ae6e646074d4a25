import type { Challenge, ChallengeEntry } from '../../../shared/domain/challenge.ts';
import { challengeStanding, challengeStates, pinInWords } from '../../../shared/domain/challenge.ts';
import { dayInWords, instantInWords } from '../../../shared/domain/day-in-words.ts';
import { todayInLondon } from '../api/today.ts';
import { Status } from '../ui/status.tsx';
import { type SummaryLine, SummaryList } from '../ui/summary-list.tsx';
import { Prose } from './prose.tsx';

/** How a challenge stands today, as a shape and a word. */
export const ChallengeStatus = ({ challenge }: { challenge: Challenge }) => {
  const standing = challengeStanding(challenge, todayInLondon());
  return <Status {...challengeStates[standing]} tone={standing === 'overdue' ? 'bad' : 'plain'} />;
};

/** What a challenge is: its question, about what, for whom, by when, and what came of it. */
export function ChallengeFacts({ challenge }: { challenge: Challenge }) {
  const { pin, ownerRole, answerBy, raisedBy, raisedAt, outcome, boardName, agencyName } = challenge;
  const lines: SummaryLine[] = [
    { key: 'State', value: <ChallengeStatus challenge={challenge} /> },
    { key: 'Question', value: <Prose text={challenge.asks} /> },
    { key: 'About', value: `${challenge.roundTitle}${pin === null ? '' : `, ${pinInWords(pin)}`}` },
    { key: 'Agency', value: agencyName },
    ...(ownerRole === null ? [] : [{ key: 'For', value: ownerRole }]),
    { key: 'Answer by', value: answerBy === null ? 'No day set' : dayInWords(answerBy) },
    {
      key: 'Raised',
      value: `${raisedBy.name}, ${raisedBy.role || 'of the board'} (${boardName}), ${instantInWords(raisedAt)}`,
    },
    ...(outcome === null ? [] : [{ key: 'What changed', value: <Prose text={outcome} /> }]),
  ];
  return <SummaryList lines={lines} />;
}

const did: Record<ChallengeEntry['kind'], string> = {
  said: '',
  declined: 'Declined: ',
  closed: 'Closed. What changed: ',
  reopened: 'Opened again: ',
};

/** What was said, the oldest first. */
export const ChallengeThread = ({ entries }: { entries: readonly ChallengeEntry[] }) => (
  <section aria-labelledby="thread">
    <h2 className="govuk-heading-m" id="thread">
      What was said
    </h2>
    {entries.length === 0 && <p className="govuk-body">Nothing yet.</p>}
    <ol className="timeline">
      {entries.map(({ sequence, side, kind, text, by, at }) => (
        <li className="timeline__entry" key={sequence}>
          <Prose text={`${did[kind]}${text}`} />
          <p className="timeline__when">
            {side === 'board' ? 'The board' : 'The agency'}: {by.name}, {instantInWords(at)}
          </p>
        </li>
      ))}
    </ol>
  </section>
);
