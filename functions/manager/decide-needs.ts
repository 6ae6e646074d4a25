import { routes } from '../../shared/contract/all-routes.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { decideNeed } from '../../shared/domain/training/deciding.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { needsIn, readDemand } from '../store/demand.ts';
import { recordNeedsDecided } from '../store/need-decisions.ts';

/** The training officer decides on one need, or alike on several: what meets them, or why nothing does. */
export const handler = httpHandler(routes['decide-needs'], async ({ params, body, person, at }) => {
  const all = needsIn(await readDemand(params));

  const by = { id: person.id, name: person.name };
  const chosen = new Map(body.needs.map((each) => [`${each.agencyId}#${each.need}`, each]));
  const decided = [...chosen.values()].map(({ agencyId, need, seen }) => {
    orRefuse(notOwnAgency(person, agencyId));
    const found = all.find((each) => each.need.agencyId === agencyId && each.need.need === need);
    if (found === undefined) return refuse('changed-meanwhile');
    return { ...found, decided: orRefuse(decideNeed(found, body.decision, seen, { by, at })) };
  });

  await recordNeedsDecided(
    params.roundId,
    decided.filter((each) => each.decided !== each.decision),
  );
  return { decisions: decided.map((each) => each.decided) };
});
