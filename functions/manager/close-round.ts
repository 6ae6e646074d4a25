import { routes } from '../../shared/contract/all-routes.ts';
import { close } from '../../shared/domain/round.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { getRoundOf, recordRoundChanged, seenAs } from '../store/rounds.ts';

/** The manager closes a round: chasing stops, everything stays readable, late returns are still accepted. */
export const handler = httpHandler(routes['close-round'], async ({ params, body, at }) => {
  const seen = seenAs(await getRoundOf(params.boardId, params.roundId), body.sequence);

  return recordRoundChanged(seen, orRefuse(close(seen)), { at });
});
