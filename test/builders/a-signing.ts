import { handler as submit } from '../../functions/agency/submit-submission.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { aPerson, atAgency } from './a-person.ts';
import { type AskedReturn, anEveryKindReturnIsAsked } from './a-return.ts';
import { digestRead, makeReady } from './an-answer.ts';
import { anEvent, type Came, serveAs } from './an-event.ts';
import { everyKindAnswers } from './every-kind-form.ts';

type How = {
  by?: PersonWithRoles;
  at?: string;
  digest?: string;
  outsideApproval?: unknown;
  idempotencyKey?: string;
};

/** Signs and sends a return, as its signatory unless told, having read it as it is. */
export async function send(returned: AskedReturn, how: How = {}): Promise<Came> {
  const { agencyId, submissionId } = returned;
  const { by = aPerson(atAgency('signatory')), outsideApproval = null, at, idempotencyKey } = how;
  const digest = how.digest ?? (await digestRead(returned));
  const event = anEvent('submit-submission', {
    params: { agencyId, submissionId },
    body: { digest, agree: true, outsideApproval },
    ...(at === undefined ? {} : { at }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
  return serveAs(by, submit, event);
}

/** A return of every kind of question, filled and ready for sign-off. */
export const aReadyReturn = async (asked: Parameters<typeof anEveryKindReturnIsAsked>[0] = {}) => {
  const returned = await anEveryKindReturnIsAsked(asked);
  await makeReady(returned, everyKindAnswers);
  return returned;
};
