import type { OwedReturn } from '../../shared/contract/agency-routes.ts';
import type { Day } from '../../shared/domain/day.ts';
import { Obligation } from '../../shared/domain/obligation.ts';
import type { Round } from '../../shared/domain/round.ts';
import { parseItem } from './database.ts';
import { keys, places } from './tables.ts';

type Item = Record<string, unknown>;

/** What an obligation’s row says of its round and board, so that “what we owe” is one query over the index. */
export type Beside = Pick<OwedReturn, 'boardName' | 'roundTitle' | 'opens' | 'imported'>;

export const beside = (round: Round, boardName: string): Beside => ({
  boardName,
  roundTitle: round.title,
  opens: round.opens,
  imported: round.imported,
});

/** Sorts an agency’s returns; a key of an index cannot be null. */
export const dueKey = (due: Day | null): string => due ?? 'none';

export const obligationItem = (obligation: Obligation, copies: Beside): Item => ({
  ...keys.obligation(obligation.roundId, obligation.agencyId),
  agencyKey: places.agency(obligation.agencyId),
  dueKey: dueKey(obligation.due),
  ...obligation,
  ...copies,
});

export function owedReturnOf({
  boardName,
  roundTitle,
  opens,
  imported,
  invited: _,
  ...item
}: Item): OwedReturn {
  return {
    obligation: parseItem(Obligation, item),
    boardName: String(boardName),
    roundTitle: String(roundTitle),
    opens: String(opens),
    imported: imported === true,
  };
}

/** Has the invitation been planned? It is, on the day the round opens, as soon as there is somebody to invite. */
export const isInvited = ({ invited }: Item): boolean => invited === true;

export const obligationOf = (item: Item): Obligation => owedReturnOf(item).obligation;
