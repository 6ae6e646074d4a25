import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { About } from '../../shared/domain/message.ts';
import type { LastContact } from '../../shared/domain/obligation.ts';
import { database } from './database.ts';
import { keys, tables } from './tables.ts';

/** Of what is known about the same moment, the later in this order counts: whatever comes back is seen. */
const order = [
  'planned',
  'recorded',
  'sent',
  'accepted',
  'failed',
  'bounced',
  'complained',
] as const satisfies readonly LastContact['outcome'][];

/**
 * Writes the last contact into an obligation’s row, unless the row knows of a later one, or of more about this one.
 * `at` is the time at which the message was planned, the same for everybody it went to. Safe to repeat, in any order.
 */
export async function recordContact({ roundId, agencyId }: About, contact: LastContact): Promise<boolean> {
  const lesser = order.slice(0, order.indexOf(contact.outcome));
  const names = Object.fromEntries(lesser.map((outcome, index) => [`:less${index}`, outcome]));
  const knowsLess =
    lesser.length === 0
      ? ''
      : ` OR (#last.#at = :at AND #last.outcome IN (${Object.keys(names).join(', ')}))`;
  try {
    await database.send(
      new UpdateCommand({
        TableName: tables.returns(),
        Key: keys.obligation(roundId, agencyId),
        UpdateExpression: 'SET #last = :contact',
        ConditionExpression: `attribute_exists(pk) AND (attribute_type(#last, :null) OR #last.#at < :at${knowsLess})`,
        ExpressionAttributeNames: { '#last': 'lastContact', '#at': 'at' },
        ExpressionAttributeValues: { ':contact': contact, ':at': contact.at, ':null': 'NULL', ...names },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
