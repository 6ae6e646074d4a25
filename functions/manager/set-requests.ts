import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import type { Contributions } from '../../shared/contract/contribution-shapes.ts';
import type { Formula } from '../../shared/domain/contributions/formulas.ts';
import { sumOf } from '../../shared/domain/contributions/pence.ts';
import { requestsBy } from '../../shared/domain/contributions/plan.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { contributionKeys } from '../store/contribution-keys.ts';
import { recordContributionStep, rowWrite } from '../store/contribution-steps.ts';
import { areOfRound, contributionsAsSeen } from '../store/contributions.ts';

/** What the formula asks for, reckoned here: a page’s own sums are not believed. Whoever is exempt is not asked. */
function amountsBy(formula: Formula, { plan, contributions }: Contributions): Record<string, number> {
  if (plan === null) return refuse('no-plan');
  const amounts = requestsBy(
    formula,
    plan,
    contributions.filter(({ told }) => told !== 'exempt'),
  );
  return sumOf(Object.values(amounts)) === plan.target ? amounts : refuse('nothing-to-share-by');
}

/** The manager sets what each agency is asked for, by a formula or as typed. */
export const handler = httpHandler(
  contributionRoutes['set-requests'],
  async ({ params, body: { requests, sequence }, person, at, today, claim }) => {
    const seen = await contributionsAsSeen(params, sequence);

    const by = requests.by === 'typed' ? requests.by : requests.formula;
    const amounts = requests.by === 'typed' ? requests.amounts : amountsBy(requests.formula, seen);
    areOfRound(seen, Object.keys(amounts));

    return recordContributionStep({
      seen,
      event: { room: 'contributions', kind: 'requested', on: today, by, amounts },
      writes: [rowWrite(contributionKeys.requests(params.roundId), { by, on: today, amounts })],
      ...{ by: person.id, at, claim },
    });
  },
);
