import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { totalsOf } from '../../shared/domain/contributions/contribution.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getContributions } from '../store/contributions.ts';

/** Shows every member of a board the contributions that are agreed, and their total. */
export const handler = httpHandler(contributionRoutes['get-agreed-contributions'], async ({ params }) => {
  const { round, plan, agreement, papers, contributions } = await getContributions(
    params.boardId,
    params.roundId,
  );

  return {
    round: { id: round.id, title: round.title },
    agreed: contributions.flatMap(({ agencyId, agencyName, agreed }) =>
      agreed === null ? [] : [{ agencyId, agencyName, pence: agreed.pence }],
    ),
    total: totalsOf(contributions).agreed,
    core: plan?.core ?? null,
    agreement,
    papers: papers === null ? null : { ...papers, notes: [] },
  };
});
