import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBStreamsClient, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { matches } from '../event-pattern.ts';
import { readKept, writeKept } from '../kept-file.ts';
import { region } from '../template/identities.ts';
import { deliverBatch } from './deliver-batch.ts';
import type { Mapping } from './mappings.ts';
import { type Places, streamShards } from './stream-shards.ts';

export type StreamFollower = {
  /** Resolves once all changes made before the call have been handled, or given up on. */
  readonly caughtUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const betweenPolls = 100;

/** One record as Lambda receives it. */
export type StreamEventRecord = {
  readonly dynamodb: Readonly<Record<string, unknown>> & { readonly SequenceNumber: string };
  readonly [field: string]: unknown;
};

/**
 * Follows one table's stream for one function. The place reached is kept in a file and written only after a
 * batch was handled: after a crash a batch may come twice, never not at all, just as in AWS.
 */
export function followStream(
  streams: DynamoDBStreamsClient,
  mapping: Mapping,
  placeFile: string,
): StreamFollower {
  const places = readKept<Places>(placeFile, {});
  const shards = streamShards(streams, mapping.streamArn, mapping.startingPosition, places);
  let open = true;
  let emptyRounds = 0;
  /** Somebody waits for it: no rest between the rounds. */
  let hurry = false;

  const round = async (): Promise<boolean> => {
    let found = false;
    for (const shard of await shards.readable()) {
      const { records: read, done } = await shards.read(shard);
      const records = read.map((record) => asEvent(record, mapping.streamArn));
      const wanted = records.filter(
        (record) => mapping.patterns.length === 0 || mapping.patterns.some((each) => matches(each, record)),
      );
      for (let from = 0; open && from < wanted.length; from += mapping.batchSize) {
        await deliverBatch(mapping, wanted.slice(from, from + mapping.batchSize), () => open);
      }
      if (!open) return true;
      done();
      const last = records.at(-1);
      if (!last) continue;
      found = true;
      places[shard] = last.dynamodb.SequenceNumber;
      writeKept(placeFile, places);
    }
    return found;
  };

  const following = (async () => {
    while (open) {
      try {
        emptyRounds = (await round()) ? 0 : emptyRounds + 1;
      } catch (fault) {
        emptyRounds = 0;
        shards.forget();
        if (open && !isStaleIterator(fault)) mapping.report(fault);
      }
      if (open) await pause(hurry ? 0 : betweenPolls);
    }
  })();

  return {
    async caughtUp() {
      emptyRounds = 0;
      hurry = true;
      while (open && emptyRounds < 2) await pause(5);
      hurry = false;
    },
    async close() {
      open = false;
      await following;
    },
  };
}

/** DynamoDB Local forgets iterators of shards that stood still; the place reached is known, so a new one loses nothing. */
const isStaleIterator = (fault: unknown): boolean =>
  fault instanceof Error && ['TrimmedDataAccessException', 'ExpiredIteratorException'].includes(fault.name);

/** Lambda gets seconds where the stream API gives a date. */
function asEvent(record: StreamRecord, streamArn: string): StreamEventRecord {
  const { ApproximateCreationDateTime, SequenceNumber = '', ...rest } = record.dynamodb ?? {};
  return {
    ...record,
    awsRegion: region,
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    dynamodb: {
      ...rest,
      SequenceNumber,
      ApproximateCreationDateTime: Math.floor(Number(ApproximateCreationDateTime ?? 0) / 1000),
    },
  };
}
