import { recordRoundOpened } from '../../functions/store/round-opening.ts';
import { newRound } from '../../shared/domain/round.ts';
import { section11Hash } from './a-return.ts';
import { noon } from './an-event.ts';

/** A round of the second board that asks nobody yet: it can be withdrawn. */
export const mistakenRound = 'opened-by-mistake';

export const aRoundByMistake = (title: string): Promise<void> =>
  recordRoundOpened(
    {
      ...newRound({
        boardId: 'downs',
        form: 'section-11',
        edition: section11Hash,
        title,
        opens: '2026-11-02',
        due: '2027-01-29',
        feedbackDue: null,
        by: 'manager-1',
        at: noon,
        suffix: '',
      }),
      id: mistakenRound,
    },
    [],
    { at: noon },
  );
