import { commit } from '../../functions/store/commit.ts';
import { isNew } from '../../functions/store/database.ts';
import { eventWrite } from '../../functions/store/ledger.ts';
import { obligationItem } from '../../functions/store/obligation-row.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import { createdWrites, getSubmission } from '../../functions/store/submissions.ts';
import { keys, obligationStream, tables } from '../../functions/store/tables.ts';
import { foldObligation } from '../../shared/domain/obligation-fold.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { AskedReturn } from './a-return.ts';
import { aRound } from './a-round.ts';

type Differing = Partial<Round> & {
  readonly variant?: string;
  readonly boardName?: string;
  readonly submissionId?: string;
};

const put = (Item: Record<string, unknown>) => ({
  item: { Put: { TableName: tables.returns(), Item, ConditionExpression: isNew } },
  otherwise: 'already-exists' as const,
});

/**
 * Another board asks the same agency the same questions in a round of its own, as opening that round makes it: with a
 * return of its own, in which nothing is written.
 */
export async function anotherBoardAsks(
  returned: AskedReturn,
  differing: Differing = {},
): Promise<AskedReturn> {
  const { agencyId } = returned;
  const [{ submission }, asked] = await Promise.all([
    getSubmission(agencyId, returned.submissionId),
    getObligation(returned.roundId, agencyId),
  ]);
  const {
    variant = returned.variant,
    boardName = 'Downs LSCB',
    submissionId = 'return-for-downs',
    ...of
  } = differing;
  const round = aRound({
    ...{ id: 'downs-audit', boardId: 'downs', title: 'Audit of Downs', due: '2026-11-13' },
    ...{ form: submission.form, edition: submission.edition, opens: '2026-11-02' },
    ...of,
  });
  const { id: roundId, boardId, title: roundTitle, opens, due, edition, form } = round;
  const event = { kind: 'asked', due, on: opens, submissionId, variant } as const;
  const who = { by: 'manager-2', at: round.openedAt };
  const { agencyName } = submission;
  await commit([
    put({ ...keys.round(roundId), ...round }),
    put({ ...keys.boardRound(boardId, roundId), ...round }),
    put(
      obligationItem(
        {
          ...{ ...asked, ...foldObligation([event]) },
          ...{ boardId, roundId, variant, askedOn: opens, lastContact: null, stage: 'not-started' },
          ...{ selfGrades: {}, moderatedGrades: {}, progress: { ...asked.progress, answered: 0, valid: 0 } },
        },
        { boardName, roundTitle, opens, imported: false },
      ),
    ),
    eventWrite({ stream: obligationStream(roundId, agencyId), sequence: 1, ...who, event }),
    ...createdWrites(
      {
        ...{ id: submissionId, agencyId, agencyName, form, edition, variant },
        meets: [{ boardId, boardName, roundId, roundTitle, opens, due }],
      },
      who,
    ),
  ]);
  return { agencyId, submissionId, roundId, edition, variant };
}
