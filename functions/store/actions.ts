import { ActionView } from '../../shared/contract/reply-shapes.ts';
import { parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

/** The actions that an agency agreed after a round, in order. */
export async function listActions(roundId: string, agencyId: string): Promise<ActionView[]> {
  const items = await queryItems(tables.returns(), keys.action(roundId, agencyId, 0).pk);
  return items.map((item) => parseItem(ActionView, item));
}
