import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Answer } from '../../shared/domain/answer.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { findPart } from '../../shared/forms/find-part.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { faultIn } from '../../shared/questions/question.ts';
import { database, parseItem, queryItems } from './database.ts';
import { editionFor } from './editions.ts';
import type { SubmissionRecord } from './submissions.ts';
import { type Key, keys, tables } from './tables.ts';

type Replace = (text: string) => string;

const anyWords = 'Some words';

/** Does this part of an answer take free text? A grade or a choice is stored as a key, which says nothing of anybody. */
export function takesText(edition: Edition | undefined, question: string, part: string): boolean {
  const found = edition && findPart(edition, question, part);
  return found === undefined || faultIn(found.part, anyWords) === undefined;
}

/** What somebody else has written over meanwhile is looked at again by the job. */
export const unlessChanged = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** The part with other words in it, as a version of its own: a page that still shows the old ones cannot save over it. */
const maskedAnswerWrite = (key: Key, answer: Answer, value: string, saveId: string, at: Instant) =>
  new UpdateCommand({
    TableName: tables.answers(),
    Key: key,
    UpdateExpression: 'SET #value = :value, #version = :next, saveId = :saveId, #at = :at',
    ConditionExpression: '#version = :seen',
    ExpressionAttributeNames: { '#value': 'value', '#version': 'version', '#at': 'at' },
    ExpressionAttributeValues: {
      ':value': value,
      ':next': answer.version + 1,
      ':seen': answer.version,
      ':saveId': saveId,
      ':at': at,
    },
  });

/** Words in the answers of one return as it stands, changed. How the answers came to be is not touched yet. */
export async function maskDraft(
  { submission }: Pick<SubmissionRecord, 'submission'>,
  replace: Replace,
  { saveId, at }: { readonly saveId: string; readonly at: Instant },
): Promise<void> {
  const [edition, items] = await Promise.all([
    editionFor(submission.edition),
    queryItems(tables.answers(), keys.submission(submission.id).pk, 'ANSWER#'),
  ]);
  for (const item of items) {
    const answer = parseItem(Answer, item);
    const { section, question, part, value } = answer;
    if (typeof value !== 'string' || replace(value) === value || !takesText(edition, question, part))
      continue;
    const key = keys.answer(submission.id, section, question, part);
    await unlessChanged(database.send(maskedAnswerWrite(key, answer, replace(value), saveId, at)));
  }
}
