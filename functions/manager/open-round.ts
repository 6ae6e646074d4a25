import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { newRound } from '../../shared/domain/round.ts';
import { afterwards } from '../runtime/afterwards.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { askRemaining } from '../store/mend-round.ts';
import { checkDraft } from '../store/round-drafts.ts';
import { askedOf, recordRoundOpened } from '../store/round-opening.ts';

/** The manager opens a round: each agency is asked, and its leads get the invitation with a calendar file. */
export const handler = httpHandler(
  routes['open-round'],
  async ({ params: { boardId }, body, person, at, today, claim }) => {
    const { listed, chosen } = await checkDraft(boardId, body, today);

    const round = newRound({ ...body, boardId, suffix: randomUUID().slice(0, 8), by: person.id, at });

    await recordRoundOpened(round, askedOf(chosen, listed), { claim, at });
    // Whom this does not reach, the daily run asks: the round is open from here on.
    await afterwards('asking', askRemaining(round, at));
    return round;
  },
);
