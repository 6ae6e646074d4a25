import { routes } from '../../shared/contract/all-routes.ts';
import { setDue } from '../../shared/domain/round.ts';
import { afterwards } from '../runtime/afterwards.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { bringDueDays } from '../store/mend-round.ts';
import { getRoundOf, recordRoundChanged, seenAs } from '../store/rounds.ts';

/** The manager sets or moves a round’s due day; whoever has been given more time keeps it if it is later. */
export const handler = httpHandler(routes['set-due-day'], async ({ params, body, person, at, today }) => {
  const seen = seenAs(await getRoundOf(params.boardId, params.roundId), body.sequence);

  const dated = orRefuse(setDue(seen, body.due, today));

  const round = await recordRoundChanged(seen, dated, { at });
  // Whom this does not reach, the daily run brings it to.
  await afterwards('due day', bringDueDays(round, { by: person.id, at }));
  return round;
});
