import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { About, DigestItem, Message, MessageContent } from '../../shared/domain/message.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { aboutsOf } from '../../shared/domain/planned-message.ts';
import { allReminderRules } from '../../shared/domain/reminder-rules/all-rules.ts';
import { isSuperseded, stillToSay } from '../../shared/domain/still-to-say.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { findRecipient, listStandings, type StandingNow } from './standings.ts';
import { listRulesTaken } from './steps.ts';

/** What is still to be said to whom, and about what, most urgent first. */
export type ToSay = {
  readonly content: MessageContent;
  readonly to: PersonWithRoles;
  readonly standings: readonly [StandingNow, ...StandingNow[]];
};

const sameReturn = (a: About, b: About): boolean => a.roundId === b.roundId && a.agencyId === b.agencyId;

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
    listStandings(aboutsOf(message.content)),
    withoutSuperseded(message.content, personId, dayInLondon(now)),
  ]);
  if (to === undefined) return undefined;
  const standing = (about: About): StandingNow | undefined =>
    standings.find((each) => sameReturn(each.about, about));
  const left = stillToSay(content, { roles: to.roles, standing });
  if (left === undefined) return undefined;
  const [first, ...others] = aboutsOf(left).flatMap((about) => standing(about) ?? []);
  return first && { content: left, to, standings: [first, ...others] };
}
