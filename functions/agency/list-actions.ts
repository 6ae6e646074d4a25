import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listActionPlaces } from '../store/action-places.ts';
import { actionView } from '../store/action-views.ts';
import { getAgency } from '../store/agencies.ts';
import { listOwed } from '../store/obligations.ts';
import { getSeenPlan } from '../store/seen-plan.ts';

/** Shows an agency’s people its action plan, with the notes of progress; the people of a unit see what is theirs. */
export const handler = httpHandler(routes['list-actions'], async ({ params: { agencyId }, person }) => {
  const [agency, plan, owed, places] = await Promise.all([
    getAgency(agencyId),
    getSeenPlan(agencyId, person.roles),
    listOwed(agencyId),
    listActionPlaces(),
  ]);
  const units = agency.units.filter(({ id }) => plan.actions.some(({ unit }) => unit === id));
  const promised = new Set(plan.actions.flatMap(({ origin }) => origin?.roundId ?? []));

  return {
    agency: { id: agency.id, name: agency.name },
    actions: plan.actions.map((action) => actionView(plan, action)),
    rounds: owed
      .filter(({ obligation }) => promised.has(obligation.roundId))
      .map(({ obligation, roundTitle }) => ({ id: obligation.roundId, title: roundTitle })),
    places: places.map((place) => ({ ...place, criteria: [...place.criteria] })),
    ...(units.length === 0 ? {} : { units }),
  };
});
