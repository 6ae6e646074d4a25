import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { actionReportPdf } from '../documents/action-report-pdf.ts';
import { feedbackPdf } from '../documents/feedback-pdf.ts';
import { returnPdf } from '../documents/return-pdf.ts';
import { getActionReport } from '../files/action-reports.ts';
import { putDocument } from '../files/documents.ts';
import { getFeedback } from '../files/feedback-files.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { faultInLog } from '../runtime/fault-in-log.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import type { DocumentOf, PortalDocument, ReturnDocument } from '../store/document-kinds.ts';
import { findDocument, listUnmade, recordFailedAttempt, recordMade } from '../store/documents.ts';

/** The quarter-hourly call, with the time at which it was due. */
type Sweep = { readonly sweep: true; readonly at: string };

/** What was asked for less than so long ago is still the stream’s. */
const streamMilliseconds = 5 * 60_000;
/** How long before its end a run stops beginning anything. */
const marginMilliseconds = 30_000;

type Printers = { readonly [K in PortalDocument['kind']]: (document: DocumentOf<K>) => Promise<Buffer> };

const printReturn = async ({ snapshot: digest, at, meets, signed }: ReturnDocument): Promise<Buffer> =>
  returnPdf({ snapshot: await getSnapshot(digest), digest, at, meets, signed });

/** How each kind of document is printed from what was frozen. */
const printers: Printers = {
  version: printReturn,
  draft: printReturn,
  feedback: async ({ snapshot: digest, at }) =>
    feedbackPdf({ feedback: await getFeedback(digest), digest, at }),
  'action-report': async ({ snapshot: digest, at }) =>
    actionReportPdf({ report: await getActionReport(digest), at }),
};

const printed = <K extends PortalDocument['kind']>(kind: K, document: DocumentOf<K>): Promise<Buffer> =>
  printers[kind](document);

/** Prints what was frozen, stores it, and says so. Whoever comes second stores nothing and says the same. */
async function make(document: PortalDocument): Promise<void> {
  await recordMade(document.id, await putDocument(document.id, await printed(document.kind, document)));
}

async function attempted(document: PortalDocument): Promise<boolean> {
  try {
    await make(document);
    return true;
  } catch (error) {
    log.error('document not made', {
      documentId: document.id,
      attempts: document.attempts,
      ...faultInLog(error),
    });
    return false;
  }
}

async function makeFresh(
  records: readonly DynamoDBRecord[],
  mayBegin: () => boolean,
): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  let made = 0;
  for (const { dynamodb } of records) {
    const document = await findDocument(dynamodb?.NewImage?.id?.S ?? '');
    if (document === undefined || document.state === 'ready') continue;
    if (mayBegin() && (await attempted(document))) made += 1;
    else batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
  }
  count({ DocumentsMade: made, DocumentsNotMade: batchItemFailures.length });
  return { batchItemFailures };
}

/** Whatever the stream could not have made. A document that fails again and again is shown as failed, and tried on. */
async function sweep(at: string, mayBegin: () => boolean): Promise<void> {
  const before = new Date(Date.parse(at) - streamMilliseconds).toISOString();
  const tally = { made: 0, faults: 0, failed: 0 };
  for (const document of await listUnmade(before)) {
    if (!mayBegin()) break;
    if (await attempted(document)) tally.made += 1;
    else {
      tally.faults += 1;
      if ((await recordFailedAttempt(document)) === 'failed') tally.failed += 1;
    }
  }
  count({ DocumentsMade: tally.made, DocumentsNotMade: tally.faults, DocumentsFailed: tally.failed });
  if (tally.faults > 0) throw new Error(`${tally.faults} documents could not be made`);
}

/** Makes the PDF of a return, of a draft of one, or of another document that is wanted, from its frozen words: once, for ever. */
export const handler = jobHandler<DynamoDBStreamEvent | Sweep, DynamoDBBatchResponse>(
  'make-document',
  async (event, context) => {
    const mayBegin = (): boolean => context.getRemainingTimeInMillis() > marginMilliseconds;
    if ('Records' in event) return makeFresh(event.Records, mayBegin);
    await sweep(event.at, mayBegin);
    return { batchItemFailures: [] };
  },
);
