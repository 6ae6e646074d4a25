import type { ReactNode } from 'react';
import { dayInLondon } from '../../../shared/domain/calendar.ts';
import { dayInShort, dayInWords } from '../../../shared/domain/day-in-words.ts';
import {
  type Decision,
  deciderInWords,
  outcomeInWords,
  standingDecisions,
} from '../../../shared/domain/decision.ts';
import { Details } from '../ui/details.tsx';
import { Prose } from './prose.tsx';

const one = ({ by, outcome, met, minute }: Decision): string =>
  `${deciderInWords({ by })}, ${dayInWords(met)}: ${outcomeInWords({ by, outcome })}${minute === '' ? '' : ` (${minute})`}`;

type Props = { readonly decisions: readonly Decision[]; readonly under?: (decision: Decision) => ReactNode };

/** The decisions that stand, the latest first; those that were corrected can be looked up. */
export function DecisionList({ decisions, under }: Props) {
  const standing = standingDecisions(decisions);
  const corrected = decisions.filter(({ id }) => !standing.some((each) => each.id === id));
  return (
    <>
      <ul className="govuk-list">
        {standing.map((decision) => (
          <li key={decision.id}>
            <strong>{one(decision)}</strong>
            <Prose text={decision.comment} />
            <p className="govuk-hint">
              Recorded by {decision.recordedBy.name} on {dayInShort(dayInLondon(decision.recordedAt))}
            </p>
            {under?.(decision)}
          </li>
        ))}
      </ul>
      {corrected.length > 0 && (
        <Details
          summary={corrected.length === 1 ? 'One corrected since' : `${corrected.length} corrected since`}
        >
          <ul className="govuk-list">
            {corrected.map((decision) => (
              <li key={decision.id}>{one(decision)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
