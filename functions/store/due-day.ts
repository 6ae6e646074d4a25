import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { awaitsDueDay, setDueDay } from '../../shared/domain/obligation-steps.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { orRefuse } from '../runtime/refused.ts';
import { type ObligationStep, obligationStep, recordObligationStep } from './obligation-steps.ts';
import { leadsOf } from './people.ts';
import { tellWrites } from './tell.ts';

type Who = { readonly by: string; readonly at: Instant };

/** The step by which an obligation takes the round’s due day; undefined where it has it, or a later one, or owes nothing. */
function dueDayStep({ due }: Round, obligation: Obligation, who: Who): ObligationStep | undefined {
  if (due === null || !awaitsDueDay(obligation, due)) return undefined;
  return { obligation, event: orRefuse(setDueDay(obligation, due, dayInLondon(who.at))), ...who };
}

/** The obligation as it is once the round’s due day has been brought to it. */
export function withDueDay(round: Round, obligation: Obligation, who: Who): Obligation {
  const step = dueDayStep(round, obligation, who);
  return step === undefined ? obligation : obligationStep(step).obligation;
}

/**
 * Brings the round’s due day to one obligation, unless it has it, or a later one was granted, or nothing is owed.
 * Its leads are told once the round has opened; before that the invitation says it.
 */
export async function bringDueDay(round: Round, obligation: Obligation, who: Who): Promise<Obligation> {
  const step = dueDayStep(round, obligation, who);
  if (step === undefined || round.due === null) return obligation;
  const { boardId, roundId, agencyId } = obligation;
  const leads = hasOpened(round, dayInLondon(who.at)) ? await leadsOf(agencyId) : [];
  const told = { kind: 'due-changed' as const, about: { boardId, roundId, agencyId }, due: round.due };
  return recordObligationStep(step, { more: tellWrites(leads, told, who.at) });
}
