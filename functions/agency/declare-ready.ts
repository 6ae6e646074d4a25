import { routes } from '../../shared/contract/all-routes.ts';
import { declareReady } from '../../shared/domain/submission-steps.ts';
import { signersFor } from '../../shared/domain/who-signs.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { colleaguesAt } from '../store/people.ts';
import { getOwnReturn } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { recordStageStep } from '../store/stage-steps.ts';
import { completenessOf } from '../store/working-return.ts';

/** The lead says that a return is ready for sign-off; those who sign it are told. */
export const handler = httpHandler(routes['declare-ready'], ({ params, person, at, claim }) =>
  settled(async () => {
    const [now, colleagues] = await Promise.all([getOwnReturn(params, at), colleaguesAt(params.agencyId)]);

    const signers = signersFor(now.edition.signedBy);
    const event = orRefuse(declareReady(now.submission, completenessOf(now), { by: person.id, at }));

    return recordStageStep({
      now,
      event,
      stage: 'ready',
      to: colleagues.filter(({ roles }) => signers.some((role) => roles.includes(role))),
      tells: (about) => ({ kind: 'ready-for-sign-off', about, submissionId: now.submission.id }),
      claim,
    });
  }),
);
