import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { askForTime } from '../../shared/domain/obligation-steps.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { messageWrites } from '../store/messages.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligation } from '../store/obligations.ts';
import { boardPeople } from '../store/people.ts';
import { settled } from '../store/settled.ts';

/** The lead asks a board for more time, with a reason; the board’s managers are told. */
export const handler = httpHandler(routes['ask-for-time'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const obligation = await getObligation(params.roundId, params.agencyId);
    const managers = await boardPeople(obligation.boardId, 'manager');

    const reason = { id: randomUUID(), text: body.reason };
    const event = orRefuse(askForTime(obligation, body.until, today, reason.id));

    const { boardId, roundId, agencyId } = obligation;
    const content = {
      kind: 'time-asked-for',
      about: { boardId, roundId, agencyId },
      until: body.until,
    } as const;
    const more = managers.flatMap(({ id, email }) =>
      messageWrites(plannedMessage({ id: randomUUID(), to: { personId: id, email }, at, content })),
    );
    return recordObligationStep({ obligation, event, by: person.id, at, reason }, { more, claim });
  }),
);
