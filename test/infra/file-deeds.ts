import type { Ask } from './signed-in.ts';

type Place = Readonly<Record<'boardId' | 'roundId' | 'agencyId' | 'submissionId', string>>;

/** A return comes as a file: the manager puts it in and takes it back, puts it in again, and the lead takes it over. */
export async function fileCame(lead: Ask, manager: Ask, params: Place, edition: string): Promise<void> {
  const answers = [{ section: 'standard-1', question: '1.1', part: 'note', value: 'Seen in June.' }];
  const body = { fileName: 'return.xlsx', edition, answers };
  const offerOf = (said: Record<string, unknown>): string => (said.offered as { id: string }).id;
  const first = await manager('offer-file', { params, body });
  await manager('withdraw-file', { params, body: { offer: offerOf(first.body) } });
  const second = await manager('offer-file', { params, body });
  await lead('list-offered-files', { params });
  await lead('settle-file', { params, body: { offer: offerOf(second.body), how: 'taken' } });
}
