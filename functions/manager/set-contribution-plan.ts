import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { contributionKeys } from '../store/contribution-keys.ts';
import { recordContributionStep, rowWrite } from '../store/contribution-steps.ts';
import { areOfRound, contributionsAsSeen } from '../store/contributions.ts';

/** The manager sets the planned core cost, how much contributions shall bring, and what formulas reckon with. */
export const handler = httpHandler(
  contributionRoutes['set-contribution-plan'],
  async ({ params, body: { plan, sequence }, person, at, today, claim }) => {
    const seen = await contributionsAsSeen(params, sequence);

    areOfRound(seen, Object.keys(plan.basis));
    const { core, target } = plan;

    return recordContributionStep({
      seen,
      event: { room: 'contributions', kind: 'plan-set', on: today, core, target },
      writes: [rowWrite(contributionKeys.plan(params.roundId), plan)],
      ...{ by: person.id, at, claim },
    });
  },
);
