import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { About, DigestItem, Message, MessageContent, PlanItem } from '../../shared/domain/message.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { aboutsOf } from '../../shared/domain/planned-message.ts';
import { allReminderRules } from '../../shared/domain/reminder-rules/all-rules.ts';
import { isSuperseded, stillToSay } from '../../shared/domain/still-to-say.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { getPlan, type Plan } from './actions.ts';
import { findRecipient, listStandings, type StandingNow } from './standings.ts';
import { listRulesTaken } from './steps.ts';

/** What is still to be said to whom, and about what, most urgent first. */
export type ToSay = {
  readonly content: MessageContent;
  readonly to: PersonWithRoles;
  /** Of the returns that it is about; where it tells of action plans alone, of one under whose board it is sent. */
  readonly standings: readonly [StandingNow, ...StandingNow[]];
  /** The plans that a digest tells of, as they stand now. */
  readonly plans: readonly PlanNow[];
};

/** An agency’s actions, under the agency’s name. */
export type PlanNow = Pick<Plan, 'agencyId' | 'actions'> & { readonly agencyName: string };

const sameReturn = (a: About, b: About): boolean => a.roundId === b.roundId && a.agencyId === b.agencyId;

const plansOf = (content: MessageContent): readonly PlanItem[] =>
  content.kind === 'reminder-digest' ? (content.plans ?? []) : [];

const listPlans = (items: readonly PlanItem[]): Promise<Plan[]> =>
  inParallel([...new Set(items.map(({ agencyId }) => agencyId))], 8, getPlan);

/** A digest that could not be sent on its day, without the steps that a later digest has taken meanwhile. */
async function withoutSuperseded(
  content: MessageContent,
  personId: string,
  today: Day,
): Promise<MessageContent> {
  if (content.kind !== 'reminder-digest' || content.day >= today) return content;
  const kept = await inParallel(content.items, 8, async (item): Promise<DigestItem[]> => {
    const taken = await listRulesTaken(item, personId);
    return isSuperseded(item, taken, allReminderRules) ? [] : [item];
  });
  return { ...content, items: kept.flat() };
}

/** Gathers how things stand now and leaves out what is no longer true. Undefined when nothing is left to say. */
export async function findWhatToSay(message: Message, now: Instant): Promise<ToSay | undefined> {
  const { personId } = message.to;
  const [to, standings, content] = await Promise.all([
    findRecipient(personId),
    listStandings([...aboutsOf(message.content), ...plansOf(message.content)]),
    withoutSuperseded(message.content, personId, dayInLondon(now)),
  ]);
  const plans = await listPlans(plansOf(content));
  if (to === undefined) return undefined;
  const standing = (about: About): StandingNow | undefined =>
    standings.find((each) => sameReturn(each.about, about));
  const left = stillToSay(content, {
    roles: to.roles,
    standing,
    planOf: (agencyId) => plans.find((plan) => plan.agencyId === agencyId)?.actions ?? [],
  });
  if (left === undefined) return undefined;
  const found = aboutsOf(left).flatMap((about) => standing(about) ?? []);
  const under = found.length > 0 ? found : plansOf(left).flatMap((about) => standing(about) ?? []);
  const [first, ...others] = under;
  const named = plans.map(({ agencyId, actions }): PlanNow => {
    const about = standings.find(({ obligation }) => obligation.agencyId === agencyId);
    return { agencyId, agencyName: about?.obligation.agencyName ?? agencyId, actions };
  });
  return first && { content: left, to, standings: [first, ...others], plans: named };
}
