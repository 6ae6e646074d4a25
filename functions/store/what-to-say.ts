import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { EvidenceItem } from '../../shared/domain/evidence.ts';
import type {
  About,
  DigestItem,
  ExpiryItem,
  Message,
  MessageContent,
  PlanItem,
} from '../../shared/domain/message.ts';
import { hasWorkLeft } from '../../shared/domain/own-sections.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { aboutsOf } from '../../shared/domain/planned-message.ts';
import { allReminderRules, remindsOf } from '../../shared/domain/reminder-rules/all-rules.ts';
import { isSuperseded, stillToSay } from '../../shared/domain/still-to-say.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { getPlan, type Plan } from './actions.ts';
import { listEvidenceItems } from './evidence.ts';
import { findRecipient, listStandings, type StandingNow } from './standings.ts';
import { listRulesTaken } from './steps.ts';
import { findWork, type OwnWork, ownWork, type WorkOnReturn } from './work-left.ts';

/** What is still to be said to whom, and about what, most urgent first. */
export type ToSay = {
  readonly content: MessageContent;
  readonly to: PersonWithRoles;
  /** Of the returns that it is about; where it tells of action plans or evidence alone, of one under whose board it is sent. */
  readonly standings: readonly [ReturnNow, ...ReturnNow[]];
  /** The plans that a digest tells of, as they stand now. */
  readonly plans: readonly PlanNow[];
  /** The libraries that it tells of, likewise. */
  readonly libraries: readonly LibraryNow[];
};

/** A return as it stands, and, in a digest, what is left of it for the reader. */
export type ReturnNow = StandingNow & { readonly own?: OwnWork };

/** An agency’s actions, under the agency’s name. */
export type PlanNow = Pick<Plan, 'agencyId' | 'actions'> & { readonly agencyName: string };

/** An agency’s evidence, under the agency’s name. */
export type LibraryNow = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly items: readonly EvidenceItem[];
};

const sameReturn = (a: About, b: About): boolean => a.roundId === b.roundId && a.agencyId === b.agencyId;

const plansOf = (content: MessageContent): readonly PlanItem[] =>
  content.kind === 'reminder-digest' ? (content.plans ?? []) : [];

const expiriesOf = (content: MessageContent): readonly ExpiryItem[] =>
  content.kind === 'reminder-digest' ? (content.evidence ?? []) : [];

/** What is read of each agency that these are about. */
const ofEach = <T>(items: readonly About[], read: (agencyId: string) => Promise<T>): Promise<T[]> =>
  inParallel([...new Set(items.map(({ agencyId }) => agencyId))], 8, read);

const libraryOf = async (agencyId: string) => ({ agencyId, items: await listEvidenceItems(agencyId) });

/** The work on each return that a digest reminds of, by its submission. */
async function listWork(
  content: MessageContent,
  standings: readonly StandingNow[],
): Promise<ReadonlyMap<string, WorkOnReturn>> {
  if (content.kind !== 'reminder-digest') return new Map();
  const reminded = content.items.filter(({ rule }) => remindsOf(rule) === 'return');
  const ids = new Set(
    standings
      .filter(({ about }) => reminded.some((item) => sameReturn(item, about)))
      .map(({ obligation }) => obligation.submissionId),
  );
  const found = await inParallel([...ids], 8, async (id) => [id, await findWork(id)] as const);
  return new Map(found.flatMap(([id, work]) => (work === undefined ? [] : [[id, work] as const])));
}

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

const workerAt = ({ id, roles }: PersonWithRoles, { agencyId }: About) => ({
  id,
  roles: rolesAtAgency(roles, agencyId),
});

/** Gathers how things stand now and leaves out what is no longer true. Undefined when nothing is left to say. */
export async function findWhatToSay(message: Message, now: Instant): Promise<ToSay | undefined> {
  const { personId } = message.to;
  const [to, standings, content] = await Promise.all([
    findRecipient(personId),
    listStandings([
      ...aboutsOf(message.content),
      ...plansOf(message.content),
      ...expiriesOf(message.content),
    ]),
    withoutSuperseded(message.content, personId, dayInLondon(now)),
  ]);
  const [work, plans, libraries] = await Promise.all([
    listWork(content, standings),
    ofEach(plansOf(content), getPlan),
    ofEach(expiriesOf(content), libraryOf),
  ]);
  if (to === undefined) return undefined;
  const standing = (about: About): StandingNow | undefined =>
    standings.find((each) => sameReturn(each.about, about));
  const left = stillToSay(content, {
    roles: to.roles,
    standing,
    hasWork: (about) => {
      const known = work.get(standing(about)?.obligation.submissionId ?? '');
      return known === undefined || hasWorkLeft(workerAt(to, about), known);
    },
    planOf: (agencyId) => plans.find((plan) => plan.agencyId === agencyId)?.actions ?? [],
    libraryOf: (agencyId) => libraries.find((library) => library.agencyId === agencyId)?.items ?? [],
  });
  if (left === undefined) return undefined;
  const found = aboutsOf(left).flatMap((about) => standing(about) ?? []);
  const apart = [...plansOf(left), ...expiriesOf(left)];
  const under = found.length > 0 ? found : apart.flatMap((about) => standing(about) ?? []);
  const [first, ...others] = await inParallel(under, 8, async (each): Promise<ReturnNow> => {
    const known = work.get(each.obligation.submissionId);
    const own = known && (await ownWork(workerAt(to, each.about), known));
    return own === undefined ? each : { ...each, own };
  });
  const named = <T extends { readonly agencyId: string }>(each: T): T & { readonly agencyName: string } => {
    const about = standings.find(({ obligation }) => obligation.agencyId === each.agencyId);
    return { ...each, agencyName: about?.obligation.agencyName ?? each.agencyId };
  };
  return (
    first && {
      content: left,
      to,
      standings: [first, ...others],
      plans: plans.map(named),
      libraries: libraries.map(named),
    }
  );
}
