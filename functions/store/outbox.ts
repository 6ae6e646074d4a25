import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../shared/domain/day.ts';
import type { Message, MessageContent, MessageState } from '../../shared/domain/message.ts';
import { database } from './database.ts';
import { messageOf } from './messages.ts';
import { keys, tables } from './tables.ts';

/**
 * How far a message is, as a rank that only rises, so that SES’s events may come twice and in any order.
 * A soft bounce is a guess (an absence note counts as one): a delivery speaks against it, a hard bounce does not wait.
 */
const outcomes = {
  sent: { rank: 10, state: 'sent' },
  'soft-bounced': { rank: 20, state: 'bounced' },
  delivered: { rank: 30, state: 'delivered' },
  failed: { rank: 40, state: 'failed' },
  bounced: { rank: 50, state: 'bounced' },
  complained: { rank: 60, state: 'complained' },
} as const satisfies Record<string, { readonly rank: number; readonly state: MessageState }>;
export type Outcome = keyof typeof outcomes;

type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Changes one message if its condition holds; says whether it did. */
async function change(id: string, how: Change): Promise<boolean> {
  try {
    await database.send(new UpdateCommand({ TableName: tables.messages(), Key: keys.message(id), ...how }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Nobody else has touched the message since it was seen: its attempts count every claim. */
const asSeen = 'attribute_exists(outbox) AND #state = :seen AND attempts = :attempts';

/** What waits to be sent, oldest first, one page at a time. The index lags a little; a claim decides. */
export async function* listWaiting(): AsyncGenerator<Message[]> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await database.send(
      new QueryCommand({
        TableName: tables.messages(),
        IndexName: 'outbox',
        KeyConditionExpression: 'outbox = :waiting',
        ExpressionAttributeValues: { ':waiting': 'waiting' },
        Limit: 100,
        ExclusiveStartKey: start,
      }),
    );
    yield (page.Items ?? []).map(messageOf);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

export type ToSend = {
  readonly content: MessageContent;
  readonly subject: string;
  readonly text: string;
  readonly claimedUntil: Instant;
  readonly perhapsTwice: boolean;
};

/** Takes the lease and writes down the very words about to be sent. Undefined when somebody else was first. */
export async function claimMessage(seen: Message, toSend: ToSend): Promise<Message | undefined> {
  const won = await change(seen.id, {
    UpdateExpression:
      'SET #state = :claimed, attempts = :next, claimedUntil = :until, content = :content, subject = :subject, #text = :text, perhapsTwice = :twice',
    ConditionExpression: asSeen,
    ExpressionAttributeNames: { '#state': 'state', '#text': 'text' },
    ExpressionAttributeValues: {
      ':seen': seen.state,
      ':attempts': seen.attempts,
      ':claimed': 'claimed',
      ':next': seen.attempts + 1,
      ':until': toSend.claimedUntil,
      ':content': toSend.content,
      ':subject': toSend.subject,
      ':text': toSend.text,
      ':twice': toSend.perhapsTwice,
    },
  });
  return won ? { ...seen, ...toSend, state: 'claimed', attempts: seen.attempts + 1 } : undefined;
}

/** Gives a claim back: SES certainly did not take the mail, and it waits for the next sweep. */
export const releaseMessage = ({ id, state, attempts }: Message): Promise<boolean> =>
  change(id, {
    UpdateExpression: 'SET #state = :planned, claimedUntil = :none',
    ConditionExpression: asSeen,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':seen': state,
      ':attempts': attempts,
      ':planned': 'planned',
      ':none': null,
    },
  });

/** Ends a message unsent: nothing was left to say, or SES will never take it. */
export const recordUnsent = (
  { id, state, attempts }: Message,
  end: 'suppressed' | 'failed',
): Promise<boolean> =>
  change(id, {
    UpdateExpression: 'SET #state = :end, claimedUntil = :none REMOVE outbox',
    ConditionExpression: asSeen,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':seen': state, ':attempts': attempts, ':end': end, ':none': null },
  });

/** Moves a message forward to what became of it, never back. `sentAt` is kept from the first who says so. */
export function recordOutcome(id: string, outcome: Outcome, at: Instant): Promise<boolean> {
  const { rank, state } = outcomes[outcome];
  return change(id, {
    UpdateExpression:
      'SET #state = :state, outcomeRank = :rank, claimedUntil = :none, sentAt = if_not_exists(sentAt, :at) REMOVE outbox',
    ConditionExpression:
      'attribute_exists(pk) AND (attribute_not_exists(outcomeRank) OR outcomeRank < :rank)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':state': state, ':rank': rank, ':none': null, ':at': at },
  });
}
