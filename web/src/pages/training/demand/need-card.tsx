import type { ReactNode } from 'react';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import {
  isForEarlierWords,
  isTold,
  type OfNeed,
  outcomeWords,
} from '../../../../../shared/domain/training/deciding.ts';
import { Status } from '../../../ui/status.tsx';
import { type Found, groupOf, titleOf } from './found.ts';

const shapes = {
  met: { shape: '●', tone: 'good' },
  partly: { shape: '◐', tone: 'warning' },
  not: { shape: '○', tone: 'plain' },
} as const;

/** What was decided, in a line or two. */
export const DecisionLines = ({ decision, answered, need }: OfNeed) => {
  if (decision === undefined) return <Status shape="–" words="Not decided yet" tone="quiet" />;
  const { outcome, offered, why, decidedBy, asked } = decision;
  return (
    <>
      <Status {...shapes[outcome]} words={outcomeWords[outcome]} />
      {offered !== '' && `: ${offered}`}
      {why !== '' && <span className="cell-line note__text">{why}</span>}
      <span className="cell-note">
        Decided by {decidedBy.name}
        {isTold(decision, answered) ? '; the agency was told' : ''}
      </span>
      {isForEarlierWords(decision, need) && (
        <span className="cell-note">
          <Status
            shape="!"
            words={`Decided when the agency asked for ${asked.places} places, ${asked.priority} priority; it has changed its need since`}
            tone="warning"
          />
        </span>
      )}
    </>
  );
};

const factsOf = ({ need }: OfNeed, { labels }: Found): string[] => [
  `${need.places} ${need.places === 1 ? 'place' : 'places'}`,
  `${labels.priority[need.priority] ?? need.priority} priority`,
  ...(need.setting === null ? [] : [labels.setting[need.setting] ?? need.setting]),
  ...(need.method === null ? [] : [labels.method[need.method] ?? need.method]),
  ...(need.by === null ? [] : [`by ${dayInShort(need.by)}`]),
  ...(need.source === null ? [] : [`known from: ${labels.source[need.source] ?? need.source}`]),
];

type Props = {
  readonly of: OfNeed;
  readonly found: Found;
  /** Under the agency’s name, where needs of several stand together; else under what it asks for. */
  readonly under: 'agency' | 'need';
  /** The button, or the form that it opens. */
  readonly children: ReactNode;
};

/** One need of one agency, and what was decided on it. */
export const NeedCard = ({ of, found, under, children }: Props) => (
  <li className="card">
    <h2 className="govuk-heading-s">
      {under === 'agency' ? of.need.agencyName : `${titleOf(of.need, found)}: ${groupOf(of.need, found)}`}
    </h2>
    <p className="govuk-body">
      {factsOf(of, found).join(' · ')}
      {of.need.why !== null && <span className="cell-line note__text">Why: {of.need.why}</span>}
      {of.need.barriers !== null && (
        <span className="cell-line note__text">What keeps people away: {of.need.barriers}</span>
      )}
    </p>
    <p className="govuk-body">
      <DecisionLines {...of} />
    </p>
    {children}
  </li>
);
