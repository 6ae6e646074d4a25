import { promptKey } from '../../shared/domain/action-reminders.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { expiryKey } from '../../shared/domain/evidence-reminders.ts';
import type { DigestItem } from '../../shared/domain/message.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import type { Digest } from '../../shared/domain/reminder-digest.ts';
import { stepKey } from '../../shared/domain/reminder-plan.ts';
import { Refused } from '../runtime/refused.ts';
import { commit, type Write } from './commit.ts';
import { isNew, queryItems } from './database.ts';
import { messageWrite } from './messages.ts';
import { keys, obligationStream, planStream, tables } from './tables.ts';

const prefix = 'STEP#';

/** A step towards one person, taken once for ever: under a return, whose history it points to the digest, or apart from any. */
const stepWrite = (
  { pk, key }: { readonly pk: string; readonly key: string },
  personId: string,
  messageId: string,
  at: Instant,
): Write => ({
  item: {
    Put: {
      TableName: tables.messages(),
      Item: { ...keys.step(pk, key, personId), messageId, at },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

/** The partition under which a library’s steps stand; the library itself stands under the same name, in another table. */
const libraryStream = (agencyId: string): string => keys.evidence(agencyId, '').pk;

/** Every step that a digest takes: where it stands, and what it is called there. */
const stepsOf = ({ items, plans, evidence }: Digest) => [
  ...items.map(({ roundId, agencyId, due, rule }) => ({
    pk: obligationStream(roundId, agencyId),
    key: stepKey({ due, rule: { id: rule } }),
  })),
  ...plans.map((item) => ({ pk: planStream(item.agencyId), key: promptKey(item) })),
  ...evidence.map((item) => ({ pk: libraryStream(item.agencyId), key: expiryKey(item) })),
];

/**
 * Takes the steps of one person’s digest and puts it into the outbox, in one transaction: both happen or neither,
 * and never twice. False when the person has had today’s digest, or one of the steps, already.
 */
export async function recordDigest(digest: Digest, day: string, at: Instant): Promise<boolean> {
  const { id, personId, email, items, plans, evidence } = digest;
  const message = plannedMessage({
    id,
    to: { personId, email },
    content: {
      kind: 'reminder-digest',
      day,
      items: [...items],
      ...(plans.length === 0 ? {} : { plans: [...plans] }),
      ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
    },
    at,
  });
  try {
    await commit([
      messageWrite(message),
      ...stepsOf(digest).map((step) => stepWrite(step, personId, id, at)),
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

/** The steps taken in one partition, as their key and the person name them. */
async function listTaken(pk: string): Promise<Set<string>> {
  const taken = await queryItems(tables.messages(), pk, prefix, {
    ConsistentRead: false,
    ProjectionExpression: 'sk',
  });
  return new Set(taken.map(({ sk }) => String(sk).slice(prefix.length)));
}

/** The prompts already taken about one agency’s plan, as `promptKey` and the person name them. */
export const listPromptsTaken = (agencyId: string): Promise<Set<string>> => listTaken(planStream(agencyId));

/** What was already told of an agency’s evidence, as `expiryKey` and the person name it. */
export const listExpiriesTaken = (agencyId: string): Promise<Set<string>> =>
  listTaken(libraryStream(agencyId));
