import { promptKey } from '../../shared/domain/action-reminders.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { DigestItem, PlanItem } from '../../shared/domain/message.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import type { Digest } from '../../shared/domain/reminder-digest.ts';
import { stepKey } from '../../shared/domain/reminder-plan.ts';
import { Refused } from '../runtime/refused.ts';
import { commit, type Write } from './commit.ts';
import { isNew, queryItems } from './database.ts';
import { messageWrite } from './messages.ts';
import { keys, obligationStream, planStream, tables } from './tables.ts';

const prefix = 'STEP#';

/** A step towards one person, taken once for ever; it also points the obligation’s history to the digest. */
const stepWrite = (item: DigestItem, personId: string, messageId: string, at: Instant): Write => ({
  item: {
    Put: {
      TableName: tables.messages(),
      Item: {
        ...keys.step(
          obligationStream(item.roundId, item.agencyId),
          stepKey({ due: item.due, rule: { id: item.rule } }),
          personId,
        ),
        messageId,
        at,
      },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

/** The same for a step about an action plan; it stands apart from the history of any return. */
const promptWrite = (item: PlanItem, personId: string, messageId: string, at: Instant): Write => ({
  item: {
    Put: {
      TableName: tables.messages(),
      Item: { ...keys.step(planStream(item.agencyId), promptKey(item), personId), messageId, at },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

/**
 * Takes the steps of one person’s digest and puts it into the outbox, in one transaction: both happen or neither,
 * and never twice. False when the person has had today’s digest, or one of the steps, already.
 */
export async function recordDigest(
  { id, personId, email, items, plans }: Digest,
  day: string,
  at: Instant,
): Promise<boolean> {
  const message = plannedMessage({
    id,
    to: { personId, email },
    content: {
      kind: 'reminder-digest',
      day,
      items: [...items],
      ...(plans.length === 0 ? {} : { plans: [...plans] }),
    },
    at,
  });
  try {
    await commit([
      messageWrite(message),
      ...items.map((item) => stepWrite(item, personId, id, at)),
      ...plans.map((item) => promptWrite(item, personId, id, at)),
    ]);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.because === 'changed-meanwhile') return false;
    throw error;
  }
}

/**
 * The steps already taken towards one obligation and due day, as `takenKey` names them. Read without waiting for the
 * latest, at half the price: whoever takes a step is held by its condition.
 */
export async function listStepsTaken(roundId: string, agencyId: string, due: string): Promise<Set<string>> {
  const taken = await queryItems(tables.messages(), obligationStream(roundId, agencyId), `${prefix}${due}#`, {
    ConsistentRead: false,
    ProjectionExpression: 'sk',
  });
  return new Set(taken.map(({ sk }) => String(sk).slice(prefix.length)));
}

/** The rules under which one person has been reminded of this return and due day. */
export async function listRulesTaken(
  { roundId, agencyId, due }: DigestItem,
  personId: string,
): Promise<string[]> {
  const taken = await listStepsTaken(roundId, agencyId, due);
  return [...taken].flatMap((key) => {
    const [, rule, person] = key.split('#');
    return person === personId && rule !== undefined ? [rule] : [];
  });
}

/** The prompts already taken about one agency’s plan, as `promptKey` and the person name them. */
export async function listPromptsTaken(agencyId: string): Promise<Set<string>> {
  const taken = await queryItems(tables.messages(), planStream(agencyId), prefix, {
    ConsistentRead: false,
    ProjectionExpression: 'sk',
  });
  return new Set(taken.map(({ sk }) => String(sk).slice(prefix.length)));
}
