import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { awaitsDueDay, setDueDay } from '../../shared/domain/obligation-steps.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from './obligation-steps.ts';
import { leadsOf } from './people.ts';
import { tellWrites } from './tell.ts';

type Who = { readonly by: string; readonly at: Instant };

/**
 * Brings the round’s due day to one obligation, unless it has it, or a later one was granted, or nothing is owed.
 * Its leads are told once the round has opened; before that the invitation says it.
 */
export async function bringDueDay(
  round: Round,
  obligation: Obligation,
  { by, at }: Who,
): Promise<Obligation> {
  const { due } = round;
  if (due === null || !awaitsDueDay(obligation, due)) return obligation;
  const on = dayInLondon(at);
  const leads = hasOpened(round, on) ? await leadsOf(obligation.agencyId) : [];
  const { boardId, roundId, agencyId } = obligation;
  const event = orRefuse(setDueDay(obligation, due, on));
  const told = { kind: 'due-changed' as const, about: { boardId, roundId, agencyId }, due };
  return recordObligationStep({ obligation, event, by, at }, { more: tellWrites(leads, told, at) });
}
