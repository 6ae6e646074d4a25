import type { Day, Instant } from '../day.ts';
import type { ObligationEvent } from '../obligation-event.ts';
import { agreed, refused, type Verdict } from '../verdict.ts';
import type { Need, NeedAsked } from './need.ts';
import type { NeedDecision, NeedDecisionDraft, NeedsAnswered } from './need-decision.ts';

/** The outcome in the words of the screen. */
export const outcomeWords = {
  met: 'Met',
  partly: 'Partly met',
  not: 'Not met',
} as const satisfies Record<NeedDecision['outcome'], string>;

const askedNames = ['topic', 'otherTopic', 'level', 'group', 'places', 'priority'] as const;

const askedIn = ({ topic, otherTopic, level, group, places, priority }: NeedAsked): NeedAsked => ({
  topic,
  otherTopic,
  level,
  group,
  places,
  priority,
});

/** The agency has since sent its return again, and asks for something else in this need. */
export const isForEarlierWords = ({ asked }: NeedDecision, need: NeedAsked): boolean =>
  askedNames.some((name) => asked[name] !== need[name]);

/** Was the agency told this very decision? */
export const isTold = ({ need, decidedAt }: NeedDecision, answered: NeedsAnswered | undefined): boolean =>
  answered?.told[need] === decidedAt;

export type OfNeed = {
  readonly need: Need;
  readonly decision: NeedDecision | undefined;
  /** What the agency was last sent. */
  readonly answered: NeedsAnswered | undefined;
};

/** The needs of all agencies, each with what was decided on it. */
export const needsWithDecisions = (
  needs: readonly Need[],
  decisions: readonly NeedDecision[],
  answers: readonly NeedsAnswered[],
): OfNeed[] => {
  const keyOf = ({ agencyId, need }: { readonly agencyId: string; readonly need: string }) =>
    `${agencyId}#${need}`;
  const byNeed = new Map(decisions.map((decision) => [keyOf(decision), decision]));
  const byAgency = new Map(answers.map((answered) => [answered.agencyId, answered]));
  return needs.map((need) => ({
    need,
    decision: byNeed.get(keyOf(need)),
    answered: byAgency.get(need.agencyId),
  }));
};

type Deciding = { readonly by: NeedDecision['decidedBy']; readonly at: Instant };

const saysTheSame = (decision: NeedDecision, draft: NeedDecisionDraft): boolean =>
  decision.outcome === draft.outcome && decision.offered === draft.offered && decision.why === draft.why;

/**
 * Decides on a need, or decides otherwise, until the agency has been told; after that only on a need that the agency has
 * changed. `seen` is the decision that whoever decides saw. The same again is the decision that stands.
 */
export function decideNeed(
  { need, decision, answered }: OfNeed,
  draft: NeedDecisionDraft,
  seen: number,
  { by, at }: Deciding,
): Verdict<NeedDecision> {
  if (decision !== undefined && saysTheSame(decision, draft) && !isForEarlierWords(decision, need))
    return agreed(decision);
  if ((decision?.sequence ?? 0) !== seen) return refused('changed-meanwhile');
  if (decision !== undefined && isTold(decision, answered) && !isForEarlierWords(decision, need))
    return refused('need-answered');
  return agreed({
    agencyId: need.agencyId,
    need: need.need,
    ...draft,
    asked: askedIn(need),
    decidedBy: by,
    decidedAt: at,
    sequence: seen + 1,
  });
}

type Step = { readonly undecided: readonly string[]; readonly on: Day };

/**
 * The board answers an agency. Whoever sends it names the needs that are not decided, so that none stays unanswered
 * unnoticed; and something must have been decided since the agency was last told.
 */
export function answerNeeds(
  these: readonly OfNeed[],
  { undecided, on }: Step,
): Verdict<Extract<ObligationEvent, { kind: 'needs-answered' }>> {
  const open = these.filter(({ decision }) => decision === undefined).map(({ need }) => need.need);
  const isNamed = open.length === undecided.length && open.every((need) => undecided.includes(need));
  if (!isNamed) return refused('needs-undecided');
  if (these.every(({ decision, answered }) => decision === undefined || isTold(decision, answered)))
    return refused('nothing-to-answer');
  const [first] = these;
  return agreed({
    kind: 'needs-answered',
    answer: (first?.answered?.answer ?? 0) + 1,
    decided: these.length - open.length,
    undecided: open.length,
    on,
  });
}
