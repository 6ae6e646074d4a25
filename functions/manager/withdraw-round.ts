import { routes } from '../../shared/contract/all-routes.ts';
import { withdrawRound } from '../../shared/domain/round-withdrawal.ts';
import { afterwards } from '../runtime/afterwards.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { readRound, recordRoundChanged, seenAs } from '../store/rounds.ts';
import { withdrawRemaining } from '../store/withdrawn-round.ts';

/** The manager withdraws a round opened by mistake, while nobody has sent a return in it: nothing is owed any more. */
export const handler = httpHandler(
  routes['withdraw-round'],
  async ({ params: { boardId, roundId }, body, person, at, today, claim }) => {
    const { round, obligations } = await readRound(boardId, roundId);
    const seen = seenAs(round, body.sequence);

    const why = { by: person.id, on: today, reason: body.reason };
    const withdrawn = orRefuse(withdrawRound(seen, obligations, why));

    const changed = await recordRoundChanged(seen, withdrawn, { claim, at });
    // Whom this does not reach, the daily run does: the round is withdrawn from here on.
    await afterwards('withdrawing', withdrawRemaining(changed, at));
    return changed;
  },
);
