import type { Action } from '../../shared/domain/action.ts';
import type { BoardAgency } from '../../shared/domain/agency.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { foldObligation } from '../../shared/domain/obligation-fold.ts';
import type { Round } from '../../shared/domain/round.ts';
import { addedWrites, getPlan } from './actions.ts';
import { commit, type Write } from './commit.ts';
import { isNew } from './database.ts';
import { eventWrite } from './ledger.ts';
import { beside, obligationItem } from './obligation-row.ts';
import { sentActionWrites } from './sent-actions.ts';
import { type Key, keys, obligationStream, tables } from './tables.ts';

/** An action as papers record it; what they leave open stays open. */
export type PaperAction = {
  readonly number: number;
  readonly standard: number;
  readonly action: string;
  readonly owner: string | null;
  readonly deadline: Day | null;
  readonly outcome: 'no action needed, kept under review' | null;
  /** Lines that belong to its text. */
  readonly details: readonly string[];
};

/** A round that was held before the portal, as far as its papers tell: no grades, no owners, no lateness. */
export type ImportedRound = {
  readonly board: Board;
  readonly agency: BoardAgency;
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly began: Day;
  /** The day of the paper that reported it to the board. */
  readonly reported: Day;
  readonly actions: readonly PaperAction[];
  readonly by: string;
  readonly at: Instant;
};

const put = (table: string, key: Key, item: Record<string, unknown>): Write => ({
  item: { Put: { TableName: table, Item: { ...key, ...item }, ConditionExpression: isNew } },
  otherwise: 'already-exists',
});

/** No edition of the portal’s was answered in it. */
const noEdition = 'none';

const actionOf = ({ id, agency, board, form, began }: ImportedRound, paper: PaperAction): Action => ({
  id: `${id}-${paper.number}`,
  agencyId: agency.agencyId,
  number: paper.number,
  text: [paper.action, ...paper.details.map((line) => `– ${line}`)].join('\n'),
  issue: null,
  form,
  sections: [`standard-${paper.standard}`],
  criteria: [],
  ownerRole: paper.owner,
  deadline: paper.deadline,
  deadlineAsPrinted: null,
  measure: null,
  source: 'imported',
  status: paper.outcome === null ? 'not-started' : 'kept-under-review',
  impact: null,
  completedOn: null,
  origin: { boardId: board.id, roundId: id, submissionId: null },
  addedOn: began,
  version: 1,
});

/** Keeps an earlier round for its papers: closed, with the actions agreed after it, which can be worked on. All or nothing. */
export async function recordImportedRound(imported: ImportedRound): Promise<void> {
  const { board, agency, id, form, title, began, reported, by, at } = imported;
  const plan = await getPlan(agency.agencyId);
  const actions = imported.actions.map((paper) => actionOf(imported, paper));
  const round: Round = {
    id,
    boardId: board.id,
    form,
    edition: noEdition,
    title,
    opens: began,
    due: null,
    feedbackDue: null,
    state: 'closed',
    imported: true,
    openedBy: by,
    openedAt: at,
    sequence: 1,
  };
  const submissionId = `${id}-${agency.agencyId}`;
  const events: ObligationEvent[] = [
    { kind: 'asked', due: null, on: began, submissionId, variant: agency.variant },
    { kind: 'closed', on: reported },
  ];
  const stream = obligationStream(id, agency.agencyId);
  const returns = tables.returns();
  const obligation = {
    ...foldObligation(events),
    boardId: board.id,
    roundId: id,
    agencyId: agency.agencyId,
    agencyName: agency.name,
    agencyKind: agency.kind,
    variant: agency.variant,
    submissionId,
    askedOn: began,
    stage: 'not-started' as const,
    progress: { asked: 0, answered: 0, valid: 0, sections: 0, sectionsComplete: 0 },
    lastContact: null,
    selfGrades: {},
    moderatedGrades: {},
    previousGrades: {},
  };
  await commit([
    put(returns, keys.round(id), round),
    put(returns, keys.boardRound(board.id, id), round),
    ...events.map((event, index) => eventWrite({ stream, sequence: index + 1, by, at, event })),
    {
      item: {
        Put: {
          TableName: returns,
          Item: obligationItem(obligation, beside(round, board.name)),
          ConditionExpression: isNew,
        },
      },
      otherwise: 'already-exists',
    },
    ...addedWrites(plan, actions),
    ...sentActionWrites(
      { agencyId: agency.agencyId, agencyName: agency.name },
      [{ boardId: board.id, roundId: id, roundTitle: title }],
      actions.map(({ id: actionId }) => actionId),
    ),
  ]);
}
