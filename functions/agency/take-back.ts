import { routes } from '../../shared/contract/all-routes.ts';
import { takeBack } from '../../shared/domain/submission-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { getOwnReturn } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { recordStageStep } from '../store/stage-steps.ts';

/** The lead takes a return back from sign-off to go on with it. */
export const handler = httpHandler(routes['take-back'], ({ params, person, at, claim }) =>
  settled(async () => {
    const now = await getOwnReturn(params, at);

    const event = orRefuse(takeBack(now.submission, { by: person.id, at }));

    return recordStageStep({ now, event, stage: 'in-progress', claim });
  }),
);
