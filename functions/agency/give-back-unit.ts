import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { giveBack } from '../../shared/domain/unit-return.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { recordGivenBack } from '../store/given-back.ts';
import { getWholeOf } from '../store/handed-in.ts';
import { peopleAt } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { places } from '../store/tables.ts';
import { getWorkingReturn } from '../store/working-return.ts';

/** The lead gives a part of the return back to its unit, with a reason; its people are told. */
export const handler = httpHandler(routes['give-back-unit'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const [now, people] = await Promise.all([
      getWorkingReturn(params, at),
      peopleAt(places.agency(params.agencyId)),
    ]);
    if (now.submission.unitOf === undefined) return refuse('not-a-unit');
    const { whole, asked } = await getWholeOf(now);

    const reason = { id: randomUUID(), text: body.reason };
    const event = orRefuse(giveBack(now.submission, whole.submission, reason.id, { by: person.id, at }));

    return recordGivenBack({ now, whole, asked, event, reason, people, by: person, claim });
  }),
);
