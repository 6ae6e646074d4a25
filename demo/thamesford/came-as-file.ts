import { handler as offerFile } from '../../functions/manager/offer-file.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { type Actor, act } from '../act.ts';
import { demoAnswers } from './answers.ts';
import { thamesford } from './board.ts';

const agencyId = 'care-leavers-voice';

/** A charity that does not like to sign in sent its workbook by mail; the manager has put it in, and it waits for its lead. */
export async function tellFile(
  manager: Actor,
  { round, edition, at }: { readonly round: Round; readonly edition: Edition; readonly at: Instant },
): Promise<void> {
  const { variant } = await getObligation(round.id, agencyId);
  const answers = demoAnswers(edition, variant, agencyId).slice(0, 12);
  await act('offer-file', offerFile, {
    as: manager,
    at,
    params: { boardId: thamesford.id, roundId: round.id, agencyId },
    body: { fileName: 'Care leavers section 11.xlsx', edition: round.edition, answers },
  });
}
