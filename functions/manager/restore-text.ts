import { routes } from '../../shared/contract/all-routes.ts';
import { restore } from '../../shared/domain/redaction.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { getRedaction, recordDecided } from '../store/redactions.ts';
import { settled } from '../store/settled.ts';

/** The manager puts back what is hidden: it was no reason for redaction. A job does it. */
export const handler = httpHandler(routes['restore-text'], ({ params, person, at, claim }) =>
  settled(async () => {
    const redaction = await getRedaction(params.boardId, params.redactionId);
    const restoring = orRefuse(restore(redaction, { by: { id: person.id, name: person.name }, at }));
    return recordDecided(restoring, at, claim);
  }),
);
