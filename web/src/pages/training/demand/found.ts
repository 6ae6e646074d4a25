import { needsWithDecisions, type OfNeed } from '../../../../../shared/domain/training/deciding.ts';
import type { Demand, Need } from '../../../../../shared/domain/training/need.ts';
import type { NeedDecision, NeedsAnswered } from '../../../../../shared/domain/training/need-decision.ts';
import { topicInWords } from '../../../../../shared/forms/training-needs/answers.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';

export type Found = ReplyOf<'get-demand'>;

export const addressOf = ({ round }: Pick<Found, 'round'>): string =>
  `/board/${round.boardId}/rounds/${round.id}/demand`;

/** What tells one demand from another, in an address. */
export const keyOf = ({ topic, otherTopic, level, group }: Demand): string =>
  [topic, otherTopic?.trim().toLowerCase() ?? '', level, group].join('|');

type Asking = Pick<Demand, 'topic' | 'otherTopic' | 'level' | 'group'>;

/** “Neglect, core, for Group 3: …” */
export const titleOf = (asking: Asking, { labels }: Pick<Found, 'labels'>): string =>
  `${topicInWords(asking, labels)}, ${(labels.level[asking.level] ?? asking.level).toLowerCase()}`;

export const groupOf = ({ group }: Pick<Demand, 'group'>, { labels }: Pick<Found, 'labels'>): string =>
  labels.group[group] ?? group;

/** Needs, each with what was decided on it and what its agency was told. */
export const decidedOn = (needs: readonly Need[], { decisions, agencies }: Found): OfNeed[] =>
  needsWithDecisions(
    needs,
    decisions,
    agencies.flatMap(({ answered }) => answered ?? []),
  );

export const undecidedIn = (needs: readonly Need[], found: Found): OfNeed[] =>
  decidedOn(needs, found).filter(({ decision }) => decision === undefined);

export const needsOfAgency = ({ demands }: Pick<Found, 'demands'>, agencyId: string): Need[] =>
  demands.flatMap(({ needs }) => needs).filter((need) => need.agencyId === agencyId);

const isSame = (a: NeedDecision, b: NeedDecision): boolean => a.agencyId === b.agencyId && a.need === b.need;

/** As it stands once these have been decided. */
export const withDecisions = (found: Found, decided: readonly NeedDecision[]): Found => ({
  ...found,
  decisions: [...found.decisions.filter((each) => !decided.some((other) => isSame(each, other))), ...decided],
});

/** As it stands once agencies have been answered. */
export const withAnswers = (found: Found, told: readonly NeedsAnswered[]): Found => ({
  ...found,
  agencies: found.agencies.map((agency) => ({
    ...agency,
    answered: told.find(({ agencyId }) => agencyId === agency.agencyId) ?? agency.answered,
  })),
});
