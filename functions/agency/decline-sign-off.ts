import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import { decline } from '../../shared/domain/submission-steps.ts';
import { whoSigns } from '../../shared/domain/who-signs.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { colleaguesAt, leadsAmong } from '../store/people.ts';
import { getOwnReturn } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { recordStageStep } from '../store/stage-steps.ts';

/** The signatory declines to sign a return, with a reason; the leads are told. */
export const handler = httpHandler(routes['decline-sign-off'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const [now, colleagues] = await Promise.all([getOwnReturn(params, at), colleaguesAt(params.agencyId)]);

    const signs = whoSigns(
      rolesAtAgency(person.roles, params.agencyId),
      { onePage: false, signedBy: now.edition.signedBy },
      null,
    );
    orRefuse(signs);
    const reason = { id: randomUUID(), text: body.reason };
    const event = orRefuse(decline(now.submission, reason.id, { by: person.id, at }));

    return recordStageStep({
      now,
      event,
      stage: 'in-progress',
      reason,
      to: leadsAmong(colleagues),
      tells: (about) => ({
        kind: 'sign-off-declined',
        about,
        submissionId: now.submission.id,
        reason: body.reason,
      }),
      claim,
    });
  }),
);
