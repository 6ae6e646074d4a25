import { Action, ActionNote } from '../../shared/domain/action.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { orNotFound } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/** An agency’s whole plan. */
export type Plan = {
  readonly agencyId: string;
  readonly actions: readonly Action[];
  /** Of all its actions, oldest first. */
  readonly notes: readonly ActionNote[];
  /** The last number given; 0 before the first. */
  readonly last: number;
  /** The actions that a board was ever sent. */
  readonly sent: ReadonlySet<string>;
};

/** The most actions in one plan: it is read whole. */
export const mostActions = 500;

/** The plan whole: actions, notes, and what is kept of it as a whole. One query. */
export async function getPlan(agencyId: string): Promise<Plan> {
  const items = await queryItems(tables.returns(), keys.actionPlan(agencyId).pk);
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  const [plan] = under('PLAN');
  const [sent] = under('SENT');
  return {
    agencyId,
    // Of an action that was taken off, its number alone is left.
    actions: under('ACTION#')
      .filter(({ removed }) => removed !== true)
      .map((item) => parseItem(Action, item)),
    notes: under('NOTE#').map((item) => parseItem(ActionNote, item)),
    last: Number(plan?.last ?? 0),
    sent: sent?.sent instanceof Set ? new Set([...sent.sent].map(String)) : new Set(),
  };
}

export const actionIn = ({ actions }: Plan, actionId: string): Action =>
  orNotFound(actions.find(({ id }) => id === actionId));

export const notesOf = ({ notes }: Plan, actionId: string): ActionNote[] =>
  notes.filter((note) => note.actionId === actionId);

/** New actions with their notes, and the numbers they take; refused where somebody took a number meanwhile. */
export const addedWrites = ({ agencyId, last }: Plan, actions: readonly Action[]): Write[] =>
  actions.length === 0
    ? []
    : [
        ...actions.map(
          (action): Write => ({
            item: {
              Put: {
                TableName: tables.returns(),
                Item: { ...keys.action(agencyId, action.id), ...action },
                ConditionExpression: isNew,
              },
            },
            otherwise: 'already-exists',
          }),
        ),
        {
          item: {
            Update: {
              TableName: tables.returns(),
              Key: keys.actionPlan(agencyId),
              UpdateExpression: 'SET #last = :last',
              ConditionExpression: last === 0 ? 'attribute_not_exists(#last)' : '#last = :seen',
              ExpressionAttributeNames: { '#last': 'last' },
              ExpressionAttributeValues: {
                ':last': Math.max(...actions.map(({ number }) => number)),
                ...(last === 0 ? {} : { ':seen': last }),
              },
            },
          },
          otherwise: 'changed-meanwhile',
        },
      ];

/** An action as a step left it, if its version is still the one before. */
export const changedWrite = ({ id, agencyId, ...action }: Action): Write =>
  updateWrite({
    table: tables.returns(),
    key: keys.action(agencyId, id),
    set: action,
    seen: { version: action.version - 1 },
  });

/** A note stands for ever, unless it is erased as a text. */
export const noteWrite = (agencyId: string, note: ActionNote): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...keys.actionNote(agencyId, note.actionId, note.at, note.id), ...note },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

/** Takes an action off: its words go, its number stays given. Refused where a board was sent it meanwhile. */
export const removedWrites = ({ id, agencyId, number, version }: Action, at: Instant): Write[] => [
  {
    item: {
      Put: {
        TableName: tables.returns(),
        Item: { ...keys.action(agencyId, id), id, number, removed: true, at },
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      },
    },
    otherwise: 'changed-meanwhile',
  },
  {
    item: {
      ConditionCheck: {
        TableName: tables.returns(),
        Key: keys.actionsSent(agencyId),
        ConditionExpression: 'attribute_not_exists(sent) OR NOT contains(sent, :id)',
        ExpressionAttributeValues: { ':id': id },
      },
    },
    otherwise: 'action-kept',
  },
];
