import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Redaction } from '../../shared/domain/redaction.ts';
import { database } from './database.ts';
import { getFeedbackRows } from './feedbacks.ts';
import { listReplaced } from './redactions.ts';
import type { ReturnsOfAgency } from './returns-of-agency.ts';
import { keys, tables } from './tables.ts';
import { everyItem } from './whole-table.ts';

/** Documents that were made, or were to be made, of these frozen words, whichever page asked for them. Reads the table whole. */
export async function listDocumentsOf(agencyId: string, digests: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const { entity, id, agencyId: whose, snapshot } of everyItem('returns'))
    if (entity === 'document' && whose === agencyId && digests.has(String(snapshot))) found.push(String(id));
  return found;
}

/** Documents in whose place others were issued because of a redaction. */
export const listSuperseded = async (redaction: Redaction): Promise<string[]> =>
  (await listReplaced(redaction)).map(({ documentId }) => documentId);

/** A document that is not to be found any more. The file goes before its row, so that a row always leads to it. */
export const forgetDocument = (documentId: string): Promise<unknown> =>
  database.send(new DeleteCommand({ TableName: tables.returns(), Key: keys.document(documentId) }));

/** The hashes of whatever frozen words pages and letters of an agency still name. One query for each of its returns. */
export async function listNamed({ owed, records }: ReturnsOfAgency): Promise<ReadonlySet<string>> {
  const letters = await Promise.all(owed.map(({ obligation }) => getFeedbackRows(obligation)));
  return new Set([
    ...records.flatMap(({ versions }) => versions.map(({ digest }) => digest)),
    ...letters.flatMap(({ feedbacks }) => feedbacks.flatMap(({ issued }) => issued?.digest ?? [])),
  ]);
}
