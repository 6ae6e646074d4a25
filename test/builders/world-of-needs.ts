import { recordNeedsDecided } from '../../functions/store/need-decisions.ts';
import { aNeed, aNeedDecision } from './a-need.ts';
import { aRoundOfNeeds, askedForNeeds, needCells, needRow, storedFigures } from './a-round-of-needs.ts';
import { secretOf } from './a-world.ts';

/** A round of the first board, held before, in which it was asked for something and has decided, but not answered. */
export const roundOfNeeds = 'needs-of-thamesford-before';

/** One agency has sent its needs, one of them; the board would not meet it so far. */
export async function needsWait(): Promise<void> {
  const [agencyId, roundId] = ['thamesford-police', roundOfNeeds];
  const agencyName = secretOf(agencyId, 'name');
  await aRoundOfNeeds({ id: roundId, title: secretOf('thamesford', 'round'), state: 'closed' });
  await askedForNeeds(agencyId, true, { roundId, agencyName });
  await storedFigures({ agencyId, agencyName, roundId, needs: [needCells()] });
  const decided = aNeedDecision({
    need: needRow(0),
    outcome: 'not',
    offered: '',
    why: secretOf('thamesford', 'question'),
  });
  const need = aNeed({ need: needRow(0) });
  await recordNeedsDecided(roundId, [{ need, decided, answered: undefined }]);
}
