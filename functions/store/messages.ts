import type { About } from '../../shared/domain/message.ts';
import { Message } from '../../shared/domain/message.ts';
import { aboutsOf } from '../../shared/domain/planned-message.ts';
import type { Write } from './commit.ts';
import { getItem, isNew, parseItem, queryItems } from './database.ts';
import { keys, obligationStream, tables } from './tables.ts';

type Item = Record<string, unknown>;

/**
 * The row of a message that waits; under an id used before, the whole transaction is refused.
 * `sentAt` is left out of the row until the first who knows it writes it.
 */
export const messageWrite = ({ sentAt: _, ...message }: Message): Write => ({
  item: {
    Put: {
      TableName: tables.messages(),
      Item: { ...keys.message(message.id), outbox: 'waiting', ...message },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

const pointerWrite = (message: Message, { roundId, agencyId }: About): Write => ({
  item: {
    Put: {
      TableName: tables.messages(),
      Item: {
        ...keys.messageAbout(obligationStream(roundId, agencyId), message.at, message.id),
        messageId: message.id,
      },
    },
  },
  otherwise: 'changed-meanwhile',
});

/**
 * A message in the transaction of the step that it tells of: its row, which waits in the outbox and wakes the
 * sender, and a pointer in the history of each obligation. 1 + `abouts` writes.
 */
export const messageWrites = (
  message: Message,
  abouts: readonly About[] = aboutsOf(message.content),
): Write[] => [messageWrite(message), ...abouts.map((about) => pointerWrite(message, about))];

/** A message out of its row, without what the store keeps beside it. */
export const messageOf = ({ outcomeRank: _, ...item }: Item): Message =>
  parseItem(Message, { sentAt: null, ...item });

/** One message as it stands, or undefined where none has this id. */
export async function findMessage(id: string): Promise<Message | undefined> {
  const item = await getItem(tables.messages(), keys.message(id));
  return item === undefined ? undefined : messageOf(item);
}

/**
 * Everything sent, or to be sent, about one obligation, oldest first. A digest that in the end said nothing of it is
 * left out. One query, and one read for each message.
 */
export async function listMessages(roundId: string, agencyId: string): Promise<Message[]> {
  const pointers = await queryItems(tables.messages(), obligationStream(roundId, agencyId));
  const ids = [...new Set(pointers.map(({ messageId }) => String(messageId)))];
  const found = await Promise.all(ids.map(findMessage));
  return found
    .filter((message) => message !== undefined)
    .filter(({ content }) =>
      aboutsOf(content).some((about) => about.roundId === roundId && about.agencyId === agencyId),
    )
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}
