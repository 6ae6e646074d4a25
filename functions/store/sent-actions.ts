import * as z from 'zod/mini';
import type { BoardAction, SentAction } from '../../shared/contract/action-shapes.ts';
import type { Action } from '../../shared/domain/action.ts';
import { asked } from '../../shared/forms/asked.ts';
import type { FilledForm } from '../../shared/forms/form.ts';
import { attachedIds } from '../../shared/questions/attached.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { getPlan } from './actions.ts';
import type { Write } from './commit.ts';
import { getItem, parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

/** Which actions one agency sent one board with a return: those frozen in the version that the board received last. */
const SentActions = z.strictObject({
  agencyId: z.string(),
  agencyName: z.string(),
  roundId: z.string(),
  roundTitle: z.string(),
  actionIds: z.array(z.string()),
});
type SentActions = z.infer<typeof SentActions>;

type To = Pick<SentActions, 'roundId' | 'roundTitle'> & { readonly boardId: string };
type From = Pick<SentActions, 'agencyId' | 'agencyName'>;

/**
 * In the transaction that submits a return, or keeps an earlier round: each board hears which actions it was sent, and
 * the plan remembers that they were. One write for each board and one for the plan; none where nothing was promised.
 */
export const sentActionWrites = (
  { agencyId, agencyName }: From,
  to: readonly To[],
  actionIds: readonly string[],
): Write[] =>
  actionIds.length === 0
    ? []
    : [
        ...to.map(({ boardId, roundId, roundTitle }): Write => {
          const sent: SentActions = { agencyId, agencyName, roundId, roundTitle, actionIds: [...actionIds] };
          const key = keys.sentActions(boardId, agencyId, roundId);
          return {
            item: { Put: { TableName: tables.returns(), Item: { ...key, ...sent } } },
            otherwise: 'changed-meanwhile',
          };
        }),
        {
          item: {
            Update: {
              TableName: tables.returns(),
              Key: keys.actionsSent(agencyId),
              UpdateExpression: 'ADD sent :ids',
              ExpressionAttributeValues: { ':ids': new Set(actionIds) },
            },
          },
          otherwise: 'changed-meanwhile',
        },
      ];

/** The actions attached to the answers of a return, each once: what is frozen with it. */
export const promisedIn = (filled: FilledForm): string[] => [
  ...new Set(
    asked(filled).flatMap(({ questions }) =>
      questions.flatMap(({ id }) => attachedIds('action', filled.answers[id] ?? {})),
    ),
  ),
];

const seenByBoards = (action: Action): SentAction => ({
  id: action.id,
  number: action.number,
  text: action.text,
  sections: action.sections,
  criteria: action.criteria,
  ownerRole: action.ownerRole,
  deadline: action.deadline,
  deadlineAsPrinted: action.deadlineAsPrinted,
  measure: action.measure,
  source: action.source,
  status: action.status,
  impact: action.impact,
  completedOn: action.completedOn,
});

const byNumber = (a: Action, b: Action): number => a.number - b.number;

/** The actions that a board was sent, as they stand now. One query, and one for each agency; an action sent in several rounds stands under the latest. */
export async function listSentActions(boardId: string): Promise<BoardAction[]> {
  const items = await queryItems(tables.returns(), `BOARD#${boardId}`, 'SENT#');
  const sent = items.map((item) => parseItem(SentActions, item));
  const agencyIds = [...new Set(sent.map(({ agencyId }) => agencyId))];
  const plans = await inParallel(agencyIds, 8, getPlan);
  return plans.flatMap(({ agencyId, actions }) => {
    const own = sent.filter((each) => each.agencyId === agencyId);
    return [...actions].sort(byNumber).flatMap((action) => {
      const named = own.filter(({ actionIds }) => actionIds.includes(action.id)).at(-1);
      if (named === undefined) return [];
      const { agencyName, roundId, roundTitle } = named;
      return [{ agencyId, agencyName, roundId, roundTitle, action: seenByBoards(action) }];
    });
  });
}

/** The actions that a board was sent with one return, by number. */
export async function listSentWith(
  boardId: string,
  roundId: string,
  agencyId: string,
): Promise<SentAction[]> {
  const item = await getItem(tables.returns(), keys.sentActions(boardId, agencyId, roundId));
  if (item === undefined) return [];
  const { actionIds } = parseItem(SentActions, item);
  const { actions } = await getPlan(agencyId);
  return actions
    .filter(({ id }) => actionIds.includes(id))
    .sort(byNumber)
    .map(seenByBoards);
}
