import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { faultInLog } from '../runtime/fault-in-log.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import { recordProgress } from '../store/counted-progress.ts';
import { submissionIn } from '../store/tables.ts';

const width = 4;

/** The returns that were touched, each with the first of its changes: a count reads all answers anyway. */
function touched(records: readonly DynamoDBRecord[]): [submissionId: string, change: string][] {
  const first = new Map<string, string>();
  for (const { dynamodb } of records) {
    const submissionId = submissionIn(dynamodb?.Keys?.pk?.S ?? '');
    if (submissionId !== undefined && !first.has(submissionId))
      first.set(submissionId, dynamodb?.SequenceNumber ?? '');
  }
  return [...first];
}

/** After answers were saved or sections declared: counts the returns anew, so that their boards see how far they are. */
export const handler = jobHandler<DynamoDBStreamEvent, DynamoDBBatchResponse>(
  'count-progress',
  async ({ Records: records }) => {
    const counted = await inParallel(touched(records), width, async ([submissionId, change]) => {
      try {
        return { change, done: (await recordProgress(submissionId)) ? 'counted' : 'known' } as const;
      } catch (error) {
        log.error('progress not counted', { submissionId, ...faultInLog(error) });
        return { change, done: 'fault' } as const;
      }
    });
    count({
      ReturnsCounted: counted.filter(({ done }) => done === 'counted').length,
      ReturnsNotCounted: counted.filter(({ done }) => done === 'fault').length,
    });
    return {
      batchItemFailures: counted.flatMap(({ change, done }) =>
        done === 'fault' ? [{ itemIdentifier: change }] : [],
      ),
    };
  },
);
