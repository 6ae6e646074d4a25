import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../shared/domain/day.ts';
import type { Write } from './commit.ts';
import { database, getItem, isNew, parseItem, queryItems } from './database.ts';
import { PortalDocument, type WantedDocument } from './document-kinds.ts';
import { keys, tables } from './tables.ts';

const idOf = (...parts: readonly string[]): string =>
  `document-${createHash('sha256').update(parts.join('#')).digest('hex').slice(0, 32)}`;

/** Each version has one document; each state of a draft has one. */
export const versionDocumentId = (submissionId: string, version: number): string =>
  idOf(submissionId, String(version));
export const draftDocumentId = (submissionId: string, snapshot: string): string =>
  idOf(submissionId, 'draft', snapshot);
/** One feedback has one letter. */
export const feedbackDocumentId = (roundId: string, agencyId: string, digest: string): string =>
  idOf('feedback', roundId, agencyId, digest);
/** One state of a plan, on one day, has one report. */
export const actionReportId = (agencyId: string, digest: string): string =>
  idOf('action-report', agencyId, digest);

/** Where documents that are still to be made stand in the index `by-agency`. */
const waiting = 'DOCUMENTS';

/** After so many attempts people are told that it failed. It is tried on and on all the same. */
export const attemptsUntold = 5;

/** A document that is wanted: the job hears of it through the stream, and finds it in the index if it did not. */
export const documentWrite = (wanted: WantedDocument): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: {
        ...keys.document(wanted.id),
        entity: 'document',
        agencyKey: waiting,
        dueKey: wanted.at,
        ...wanted,
        state: 'being-prepared',
        sha256: null,
        attempts: 0,
      },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

export async function findDocument(documentId: string): Promise<PortalDocument | undefined> {
  const item = await getItem(tables.returns(), keys.document(documentId));
  return item && parseItem(PortalDocument, item);
}

/** Documents that are still to be made though they were asked for before this moment. From the index. */
export async function listUnmade(before: Instant): Promise<PortalDocument[]> {
  const items = await queryItems(tables.returns(), waiting, '', {
    IndexName: 'by-agency',
    KeyConditionExpression: 'agencyKey = :pk AND dueKey < :before',
    ExpressionAttributeValues: { ':pk': waiting, ':before': before },
    ConsistentRead: false,
  });
  return items.map((item) => parseItem(PortalDocument, item));
}

/** The document is stored under its id, with this hash. */
export async function recordMade(documentId: string, sha256: string): Promise<void> {
  await database.send(
    new UpdateCommand({
      TableName: tables.returns(),
      Key: keys.document(documentId),
      UpdateExpression: 'SET #state = :ready, sha256 = :sha256 REMOVE agencyKey, dueKey',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':ready': 'ready', ':sha256': sha256 },
    }),
  );
}

/**
 * One more attempt went wrong; the reply is the state that people see. The document stays among those to be made.
 * Where another run has made it meanwhile, that counts.
 */
export async function recordFailedAttempt({
  id,
  attempts,
}: PortalDocument): Promise<PortalDocument['state']> {
  const state = attempts + 1 >= attemptsUntold ? 'failed' : 'being-prepared';
  try {
    await database.send(
      new UpdateCommand({
        TableName: tables.returns(),
        Key: keys.document(id),
        UpdateExpression: 'SET attempts = :attempts, #state = :state',
        ConditionExpression: 'attribute_exists(agencyKey)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':attempts': attempts + 1, ':state': state },
      }),
    );
    return state;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'ready';
    throw error;
  }
}

/** Frozen words that others took the place of have a document of their own, whatever it is made of. */
export const reissuedDocumentId = (
  redactionId: string,
  how: string,
  digest: string,
  before: string,
): string => idOf('reissued', redactionId, how, digest, before);

/** A document of words that should not be seen: it is handed out no more, and not made if it is not made yet. */
export const withdrawnWrite = (documentId: string): Write => ({
  item: {
    Update: {
      TableName: tables.returns(),
      Key: keys.document(documentId),
      UpdateExpression: 'SET #state = :failed, sha256 = :null REMOVE agencyKey, dueKey',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':failed': 'failed', ':null': null },
    },
  },
  otherwise: 'changed-meanwhile',
});
