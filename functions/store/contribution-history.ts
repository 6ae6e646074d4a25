import * as z from 'zod/mini';
import type { ContributionEntry } from '../../shared/contract/contribution-shapes.ts';
import { ContributionEvent, isAbout } from '../../shared/domain/contributions/event.ts';
import { Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { contributionStream } from './contribution-keys.ts';
import { parseItem, queryItems } from './database.ts';
import { namesOf } from './people.ts';
import { tables } from './tables.ts';

const Happened = z.strictObject({ by: z.string(), at: Instant, event: ContributionEvent });

/** Of what is said of all, what is said of this agency. */
function ofAgency(event: ContributionEvent, agencyId: string): ContributionEvent {
  if (event.kind === 'requested') return { ...event, amounts: { [agencyId]: event.amounts[agencyId] ?? 0 } };
  if (event.kind === 'paid')
    return { ...event, payments: event.payments.filter((each) => each.agencyId === agencyId) };
  return event;
}

/** All that happened to one agency’s contribution, in order, by whom in words. */
export async function listContributionHistory({
  roundId,
  agencyId,
}: Pick<Obligation, 'roundId' | 'agencyId'>): Promise<ContributionEntry[]> {
  const items = await queryItems(tables.ledger(), contributionStream(roundId), 'EVENT#');
  const happened = items
    .map((item) => parseItem(Happened, item))
    .filter(({ event }) => isAbout(event, agencyId));
  const names = await namesOf(happened.map(({ by }) => by));
  return happened.map(({ at, by, event }) => ({
    at,
    by: names.get(by) ?? 'Somebody no longer known to the portal',
    event: ofAgency(event, agencyId),
  }));
}
