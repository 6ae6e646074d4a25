import { routes } from '../../shared/contract/all-routes.ts';
import { erase } from '../../shared/domain/redaction.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { getRedaction, recordDecided } from '../store/redactions.ts';
import { settled } from '../store/settled.ts';

/** The manager has what is hidden erased for ever; a job does it, and leaves a tombstone. */
export const handler = httpHandler(routes['erase-text'], ({ params, person, at, claim }) =>
  settled(async () => {
    const redaction = await getRedaction(params.boardId, params.redactionId);
    const erasing = orRefuse(erase(redaction, { by: { id: person.id, name: person.name }, at }));
    return recordDecided(erasing, at, claim);
  }),
);
