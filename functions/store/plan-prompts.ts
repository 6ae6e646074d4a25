import {
  duePrompts,
  type PlanStep,
  type Prompt,
  promptsToTake,
} from '../../shared/domain/action-reminders.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Reachable } from '../../shared/domain/reminder-digest.ts';
import { readOnce } from '../runtime/read-once.ts';
import { getPlan, type Plan } from './actions.ts';
import { listAgencies } from './agencies.ts';
import { listOwed } from './obligations.ts';
import { colleaguesAt } from './people.ts';
import { listPromptsTaken } from './steps.ts';

/** The ids of all agencies of the installation. One query for each hundred. */
export async function listAgencyIds(): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listAgencies(after);
    ids.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

/** Who works at an agency, read once in a run. */
export const colleaguesOnce = (): ((agencyId: string) => Promise<readonly Reachable[]>) =>
  readOnce(async (agencyId) => {
    const people = await colleaguesAt(agencyId);
    return people.map(({ personId, email, roles }) => ({ id: personId, email, roles }));
  });

/**
 * Under which board’s round a prompt is sent: the one for which the action was promised, else the agency’s latest.
 * Undefined where no board ever asked the agency for anything.
 */
async function aboutsFor({ agencyId, actions }: Plan): Promise<((prompt: Prompt) => About) | undefined> {
  const origins = new Map(actions.flatMap(({ id, origin }) => (origin === null ? [] : [[id, origin]])));
  const latest =
    [...origins.values()].at(-1) ??
    (await listOwed(agencyId)).toSorted((a, b) => a.opens.localeCompare(b.opens)).at(-1)?.obligation;
  if (latest === undefined) return undefined;
  return ({ actionId }) => {
    const { boardId, roundId } = origins.get(actionId ?? '') ?? latest;
    return { boardId, roundId, agencyId };
  };
}

/** The prompts that are due about one agency’s plan and not yet taken. One query where nothing is due. */
export async function listDuePrompts(
  agencyId: string,
  today: Day,
  peopleOf: (agencyId: string) => Promise<readonly Reachable[]>,
): Promise<PlanStep[]> {
  const plan = await getPlan(agencyId);
  const prompts = duePrompts(plan, today);
  if (prompts.length === 0) return [];
  const [aboutOf, people, taken] = await Promise.all([
    aboutsFor(plan),
    peopleOf(agencyId),
    listPromptsTaken(agencyId),
  ]);
  return aboutOf === undefined ? [] : promptsToTake(prompts, aboutOf, people, taken);
}
