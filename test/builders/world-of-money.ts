import { handler as recordPayment } from '../../functions/manager/record-payment.ts';
import { handler as setPlan } from '../../functions/manager/set-contribution-plan.ts';
import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { aPayment, aPlan, pledged } from './a-contribution.ts';
import { placesIn, secretOf, type World } from './a-world.ts';
import { storedObligation, storedRound } from './stored.ts';
import { must } from './two-boards.ts';

/** A round of the first board that asks for contributions. */
export const roundOfMoney = 'money-of-thamesford';

/** Routes that are about that round. */
export const aboutMoney: readonly string[] = Object.keys(contributionRoutes);

/** The first agency has pledged something to the first board, which has a plan and received a part. */
export async function isContributing(world: World): Promise<void> {
  const [agencyId, roundId] = ['thamesford-police', roundOfMoney] as const;
  const agencyName = secretOf(agencyId, 'name');
  await storedRound({
    id: roundId,
    form: 'funding',
    title: secretOf('thamesford', 'round'),
    state: 'closed',
  });
  await storedObligation({
    ...{ boardId: 'thamesford', roundId, agencyId, agencyName, submissionId: `pledge-of-${agencyId}` },
    ...{ state: { kind: 'received', version: 1 }, receivedOn: '2026-11-01', stage: 'ready' },
  });
  await pledged({ roundId, agencyId });
  const place = { ...placesIn(world, 'thamesford', agencyId), roundId };
  await must('set-contribution-plan', setPlan, place, { plan: aPlan(), sequence: 0 });
  await must('record-payment', recordPayment, place, { payment: aPayment() });
}
