import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { StreamEventRecord } from './follow-stream.ts';
import type { Mapping } from './mappings.ts';

const Reply = z.nullish(
  z.looseObject({
    batchItemFailures: z.optional(z.array(z.object({ itemIdentifier: z.nullish(z.string()) }))),
  }),
);

/** Waits grow from here; Lambda's own are longer, the order of things is the same. */
const firstWait = 50;
const longestWait = 2_000;

/**
 * Hands a batch to its function as Lambda does: on a fault the batch is halved and each half tried anew; where the
 * function names a record, what came before it counts as done; a record that fails to the end goes to the dead
 * letters and the ones after it go on.
 */
export async function deliverBatch(
  mapping: Mapping,
  records: readonly StreamEventRecord[],
  open: () => boolean,
  attempt = 0,
): Promise<void> {
  if (records.length === 0 || !open()) return;
  const outcome = await offer(mapping, records);
  if (outcome.done || !open()) return;

  const left = records.slice(outcome.from);
  const sameBatch = left.length === records.length;
  if (attempt >= mapping.retries) {
    if (mapping.bisect && left.length > 1) return halves(mapping, left, open, attempt);
    return giveUp(mapping, left);
  }
  await pause(Math.min(firstWait * 2 ** attempt, longestWait));
  if (outcome.threw && mapping.bisect && left.length > 1) return halves(mapping, left, open, attempt + 1);
  return deliverBatch(mapping, left, open, sameBatch ? attempt + 1 : 0);
}

async function halves(
  mapping: Mapping,
  records: readonly StreamEventRecord[],
  open: () => boolean,
  attempt: number,
) {
  const middle = Math.ceil(records.length / 2);
  await deliverBatch(mapping, records.slice(0, middle), open, attempt);
  await deliverBatch(mapping, records.slice(middle), open, attempt);
}

type Outcome =
  | { readonly done: true }
  | { readonly done: false; readonly from: number; readonly threw: boolean };

async function offer(mapping: Mapping, records: readonly StreamEventRecord[]): Promise<Outcome> {
  try {
    const reply = Reply.parse(await mapping.invoke({ Records: records }));
    const failures = mapping.reportsFailures ? (reply?.batchItemFailures ?? []) : [];
    if (failures.length === 0) return { done: true };
    const places = failures.map(({ itemIdentifier }) =>
      records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
    );
    return { done: false, from: Math.max(0, Math.min(...places)), threw: false };
  } catch (fault) {
    mapping.report(fault);
    return { done: false, from: 0, threw: true };
  }
}

function giveUp(mapping: Mapping, records: readonly StreamEventRecord[]): void {
  mapping.giveUp({
    requestContext: { functionArn: mapping.functionName, condition: 'RetryAttemptsExhausted' },
    DDBStreamBatchInfo: {
      streamArn: mapping.streamArn,
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      batchSize: records.length,
    },
  });
}
