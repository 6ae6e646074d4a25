import { useState } from 'react';
import { pledgedBy } from '../../../../../shared/domain/contributions/contribution.ts';
import { pledgedPence } from '../../../../../shared/domain/contributions/pledge.ts';
import type { Round } from '../../../../../shared/domain/round.ts';
import { moneyTyped } from '../../../../../shared/questions/money.ts';
import { call } from '../../../api/call.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Button } from '../../../ui/button.tsx';
import type { Found } from '../with-contributions.tsx';
import { noBasis, type PlanDraft } from './plan-draft.ts';

/** What each agency gave in an earlier round, put into the boxes: agreed, or pledged where nothing was agreed. */
export function withEarlier(
  basis: PlanDraft['basis'],
  { contributions }: Pick<Found, 'contributions'>,
): PlanDraft['basis'] {
  const given = contributions.flatMap((each) => {
    const pence = each.agreed?.pence ?? pledgedBy(each);
    const now = basis[each.agencyId];
    if (pence === null || now === undefined) return [];
    const once = each.pledge === null ? 0 : Math.min(pence, pledgedPence(each.pledge, 'one-off'));
    const boxes = { lastYear: moneyTyped(pence), lastYearOnce: once === 0 ? '' : moneyTyped(once) };
    return [[each.agencyId, { ...noBasis, ...now, ...boxes }] as const];
  });
  return { ...basis, ...Object.fromEntries(given) };
}

/** The board’s last round of the same form before this one. */
const lastBefore = (rounds: readonly Round[], { id, form, opens }: Round): Round | undefined =>
  rounds.find((each) => each.form === form && each.id !== id && each.opens < opens);

type Props = {
  readonly found: Found;
  readonly basis: PlanDraft['basis'];
  readonly onTake: (basis: PlanDraft['basis']) => void;
};

/** Takes last year’s figures from the round before, where there was one. Nothing is kept until the plan is. */
export function EarlierRound({ found, basis, onTake }: Props) {
  const { boardId } = found.round;
  const asked = useAsk('list-rounds', { params: { boardId } });
  const [told, setTold] = useState('');
  const earlier = asked.state === 'ready' ? lastBefore(asked.data.rounds, found.round) : undefined;
  if (earlier === undefined) return null;
  const take = async () => {
    const outcome = await call('get-contributions', { params: { boardId, roundId: earlier.id } });
    if (!outcome.ok) return setTold(outcome.problem.title);
    onTake(withEarlier(basis, outcome.data));
    setTold(`Last year’s sums are those of ${earlier.title} now. Look at them, then keep the plan.`);
  };
  return (
    <>
      <Button tone="secondary" onClick={() => void take()}>
        Take last year’s sums from {earlier.title}
      </Button>
      <p className="govuk-body" role="status">
        {told}
      </p>
    </>
  );
}
