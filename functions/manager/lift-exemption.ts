import { routes } from '../../shared/contract/all-routes.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { awaitsDueDay, liftExemption } from '../../shared/domain/obligation-steps.ts';
import { hasOpened, stillOpen } from '../../shared/domain/round.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { bringDueDay, withDueDay } from '../store/due-day.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { leadsOf } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { tellWrites } from '../store/tell.ts';

/** The manager takes an exemption back; the return is owed again, by the due day that the round has now. */
export const handler = httpHandler(routes['lift-exemption'], async ({ params, person, at, today, claim }) => {
  const who = { by: person.id, at };
  const { round, lifted } = await settled(async () => {
    const { round, obligation } = await getObligationOf(params);
    const leads = hasOpened(round, today) ? await leadsOf(params.agencyId) : [];

    orRefuse(stillOpen(round));
    const event = orRefuse(liftExemption(obligation, today));
    const { due } = obligation;
    const willBeDated = round.due !== null && awaitsDueDay({ ...obligation, exemptOn: null }, round.due);

    const told = due === null || willBeDated ? [] : leads;
    const more = tellWrites(told, { kind: 'due-changed', about: params, due: due ?? today }, at);
    const reply = (after: Obligation) => withDueDay(round, after, who);
    return {
      round,
      lifted: await recordObligationStep({ obligation, event, ...who }, { more, claim, reply }),
    };
  });

  return bringDueDay(round, lifted, who);
});
