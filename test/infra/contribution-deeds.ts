import type { Contributions } from '../../shared/contract/contribution-shapes.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Ask } from './signed-in.ts';

type Place = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };

const agreedWith = ({ contributions }: Contributions, agencyId: string) => {
  const agreed = contributions.find((each) => each.agencyId === agencyId)?.agreed;
  return agreed ? { pence: agreed.pence, expected: agreed.expected } : null;
};

/** Everything that is done with the contributions of the demonstration’s round, by its manager, a member and an agency. */
export async function theContributions(
  priya: Ask,
  marion: Ask,
  helen: Ask,
  params: Place,
  today: Day,
): Promise<void> {
  const { agencyId } = params;
  const seen = async () => (await priya('get-contributions', { params })).body as unknown as Contributions;
  const change = async (key: Parameters<Ask>[0], body: (now: Contributions) => object) =>
    priya(key, { params, body: body(await seen()) });

  await change('set-contribution-plan', ({ plan, sequence }) => ({ plan, sequence }));
  await change('set-requests', ({ sequence }) => ({
    requests: { by: 'formula', formula: 'equal-shares' },
    sequence,
  }));
  await change('record-agreed', (now) => ({
    agencyId,
    pence: 2_000_000,
    expected: today,
    seen: agreedWith(now, agencyId),
  }));
  const payment = { agencyId, on: today, pence: 100_000, reference: 'BACS 30001' };
  await change('record-payment', () => ({ payment }));
  await change('import-payments', () => ({ payments: [{ ...payment, reference: 'BACS 30002' }] }));
  await change('remove-payment', ({ contributions }) => ({
    agencyId,
    payment: contributions
      .flatMap(({ payments }) => payments)
      .find(({ reference }) => reference === 'BACS 30002')?.id,
    reason: 'Another board’s',
  }));
  await change('record-delivered', ({ contributions }) => {
    const own = contributions.find((each) => each.agencyId === agencyId);
    const line = own?.pledge?.help[0]?.id ?? '';
    return { agencyId, line, quantity: 3, seen: own?.delivered[line] ?? 0 };
  });
  await change('record-agreement', ({ sequence }) => ({
    agreement: {
      method: 'equal-shares',
      on: today,
      minute: 'Executive, 5.1',
      nextReview: addDays(today, 365),
    },
    sequence,
  }));
  await priya('get-contribution-history', { params });
  await marion('get-agreed-contributions', { params });
  await helen('get-own-contribution', { params });
}
