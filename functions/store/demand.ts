import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Round } from '../../shared/domain/round.ts';
import { needsWithDecisions, type OfNeed } from '../../shared/domain/training/deciding.ts';
import type { NeedDecision, NeedsAnswered } from '../../shared/domain/training/need-decision.ts';
import { needsOf } from '../../shared/forms/training-needs/figures.ts';
import { refuse } from '../runtime/refused.ts';
import { type CountedBefore, countedBeforeOf } from './counted-before.ts';
import { queryItems } from './database.ts';
import { type Figures, figuresOf } from './figures.ts';
import { answeredOf, decisionOf } from './need-decisions.ts';
import { obligationOf } from './obligation-row.ts';
import { roundOf } from './rounds.ts';
import { keys, tables } from './tables.ts';

/** All that stands under a round of needs, whoever asks about it. */
export type DemandRows = {
  readonly round: Round;
  readonly obligations: readonly Obligation[];
  readonly figures: readonly Figures[];
  readonly before: readonly CountedBefore[];
  readonly decisions: readonly NeedDecision[];
  readonly answered: readonly NeedsAnswered[];
};

const byName = (a: { agencyName: string }, b: { agencyName: string }): number =>
  a.agencyName.localeCompare(b.agencyName, 'en-GB');

/** A round of this board with what agencies need and what was decided: one query, however many there are. A round of another form has none. */
export async function readDemand({
  boardId,
  roundId,
}: Pick<About, 'boardId' | 'roundId'>): Promise<DemandRows> {
  const items = await queryItems(tables.returns(), keys.round(roundId).pk);
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  const [round] = items.filter(({ sk }) => sk === keys.round(roundId).sk).map(roundOf);
  if (round === undefined || round.boardId !== boardId || round.form !== 'training-needs')
    return refuse('not-found');
  return {
    round,
    obligations: under('OBLIGATION#').map(obligationOf).sort(byName),
    figures: under('FIGURES#').map(figuresOf).sort(byName),
    before: under('BEFORE#').map(countedBeforeOf),
    decisions: under('DECIDED#').map(decisionOf),
    answered: under('ANSWERED#').map(answeredOf),
  };
}

/** Every need of the round with what was decided on it, and when its agency was told. */
export const needsIn = ({ figures, decisions, answered }: DemandRows): OfNeed[] =>
  needsWithDecisions(figures.flatMap(needsOf), decisions, answered);
