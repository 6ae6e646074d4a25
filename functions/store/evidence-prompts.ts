import type { Day } from '../../shared/domain/day.ts';
import { dueExpiries, type ExpiryStep, expiriesToTell } from '../../shared/domain/evidence-reminders.ts';
import type { Reachable } from '../../shared/domain/reminder-digest.ts';
import { listEvidenceItems } from './evidence.ts';
import { listOwed } from './obligations.ts';
import { listExpiriesTaken } from './steps.ts';

/**
 * What is due about one agency’s evidence and not yet told, under the board that asked it last. One query where nothing
 * is due; nothing where no board ever asked the agency for anything.
 */
export async function listDueExpiries(
  agencyId: string,
  today: Day,
  peopleOf: (agencyId: string) => Promise<readonly Reachable[]>,
): Promise<ExpiryStep[]> {
  const items = await listEvidenceItems(agencyId);
  const expiries = dueExpiries(items, today);
  if (expiries.length === 0) return [];
  const [owed, people, taken] = await Promise.all([
    listOwed(agencyId),
    peopleOf(agencyId),
    listExpiriesTaken(agencyId),
  ]);
  const latest = owed.toSorted((a, b) => a.opens.localeCompare(b.opens)).at(-1)?.obligation;
  if (latest === undefined) return [];
  const { boardId, roundId } = latest;
  return expiriesToTell(expiries, { about: { boardId, roundId, agencyId }, items, people, taken });
}
