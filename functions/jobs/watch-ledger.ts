import type { DynamoDBStreamEvent } from 'aws-lambda';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';

/** Raises the alarm when an event of the ledger was changed or removed: it is only ever added to. */
export const handler = jobHandler('watch-ledger', async ({ Records }: DynamoDBStreamEvent) => {
  const touched = Records.filter(({ eventName }) => eventName !== 'INSERT');
  for (const { eventName, eventID, dynamodb } of touched) {
    log.error('the ledger was changed', {
      how: eventName,
      record: eventID,
      stream: dynamodb?.Keys?.pk?.S,
      event: dynamodb?.Keys?.sk?.S,
    });
  }
  if (touched.length > 0) count({ LedgerEventsChanged: touched.length });
});
