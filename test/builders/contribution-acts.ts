import { handler as getOwn } from '../../functions/agency/get-own-contribution.ts';
import { handler as getAgreed } from '../../functions/board/get-agreed-contributions.ts';
import { handler as getHistory } from '../../functions/board/get-contribution-history.ts';
import { handler as get } from '../../functions/board/get-contributions.ts';
import { handler as importPayments } from '../../functions/manager/import-payments.ts';
import { handler as recordAgreed } from '../../functions/manager/record-agreed.ts';
import { handler as recordAgreement } from '../../functions/manager/record-agreement.ts';
import { handler as recordDelivered } from '../../functions/manager/record-delivered.ts';
import { handler as recordPayment } from '../../functions/manager/record-payment.ts';
import { handler as removePayment } from '../../functions/manager/remove-payment.ts';
import { handler as setPlan } from '../../functions/manager/set-contribution-plan.ts';
import { handler as setRequests } from '../../functions/manager/set-requests.ts';
import type { Served } from '../../functions/runtime/http-handler.ts';
import type { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import type { Contributions } from '../../shared/contract/contribution-shapes.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { aPerson, atBoard } from './a-person.ts';
import { anEvent, type Came, serveAs } from './an-event.ts';
import { storedObligation, storedRound } from './stored.ts';

/** Where the contributions of these tests stand. */
export const roundId = 'contributions-2026';
export const place = { boardId: 'thamesford', roundId, agencyId: 'thamesford-police' };

type Act = keyof typeof contributionRoutes;
const handlers: Record<Act, Served> = {
  'get-contributions': get,
  'get-agreed-contributions': getAgreed,
  'get-contribution-history': getHistory,
  'set-contribution-plan': setPlan,
  'set-requests': setRequests,
  'record-agreed': recordAgreed,
  'record-payment': recordPayment,
  'import-payments': importPayments,
  'remove-payment': removePayment,
  'record-delivered': recordDelivered,
  'record-agreement': recordAgreement,
  'get-own-contribution': getOwn,
};

export const aManager = aPerson(atBoard('manager'));

/** Somebody, the manager unless told, does this to the contributions of the round. */
export const contribute = (
  act: Act,
  body?: unknown,
  by: PersonWithRoles = aManager,
  params: Readonly<Record<string, string>> = place,
): Promise<Came> =>
  serveAs(by, handlers[act], anEvent(act, { params, ...(body === undefined ? {} : { body }) }));

export async function mustContribute(act: Act, body?: unknown): Promise<Record<string, unknown>> {
  const came = await contribute(act, body);
  if (came.status !== 200) throw new Error(`${act}: ${JSON.stringify(came.body)}`);
  return came.body;
}

/** All that the manager sees. */
export const seen = async (): Promise<Contributions> =>
  (await mustContribute('get-contributions')) as unknown as Contributions;

export const oneOf = async (agencyId = place.agencyId) => {
  const found = (await seen()).contributions.find((each) => each.agencyId === agencyId);
  if (found === undefined) throw new Error(`No contribution of ${agencyId}`);
  return found;
};

/** A round that asks these agencies. */
export async function theyAreAsked(...agencyIds: readonly string[]): Promise<void> {
  await storedRound({ id: roundId, form: 'funding', title: 'Contributions 2026 to 2027' });
  for (const agencyId of agencyIds)
    await storedObligation({ roundId, agencyId, agencyName: `Name of ${agencyId}` });
}
