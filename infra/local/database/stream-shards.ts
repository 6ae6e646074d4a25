import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** Where reading goes on in each shard, by its id: the number of the last record that was handled. */
export type Places = Record<string, string>;

export type Shards = {
  /** Shards that can be read now; a shard that followed another waits until that one is read to its end. */
  readonly readable: () => Promise<readonly string[]>;
  /** The next records of a shard. The same again, until `done` is called. */
  readonly read: (shard: string) => Promise<{ records: readonly StreamRecord[]; done: () => void }>;
  /** Begins each shard anew at its place: iterators do not live for ever. */
  readonly forget: () => void;
};

/** Shards are looked for anew after so many rounds, and at once where one has ended. */
const roundsBetweenLooks = 20;

export function streamShards(
  streams: DynamoDBStreamsClient,
  StreamArn: string,
  startingPosition: 'TRIM_HORIZON' | 'LATEST',
  places: Places,
): Shards {
  /** Undefined stands for a shard that was read to its end. */
  const iterators = new Map<string, string | undefined>();
  let known: readonly { readonly id: string; readonly parent: string | undefined }[] = [];
  let rounds = 0;

  const look = async (): Promise<void> => {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    known = (StreamDescription?.Shards ?? []).map(({ ShardId = '', ParentShardId }) => ({
      id: ShardId,
      parent: ParentShardId,
    }));
  };
  const iteratorFor = async (ShardId: string): Promise<string | undefined> => {
    const from = async (place: string | undefined) => {
      const how = place
        ? ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: place } as const)
        : { ShardIteratorType: startingPosition };
      return (await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...how }))).ShardIterator;
    };
    try {
      return await from(places[ShardId]);
    } catch (fault) {
      // The last record handled is older than the day for which a stream keeps its records.
      if (fault instanceof TrimmedDataAccessException) return from(undefined);
      throw fault;
    }
  };
  const isRead = (shard: string): boolean => iterators.has(shard) && iterators.get(shard) === undefined;

  return {
    async readable() {
      const ended = known.every(({ id }) => isRead(id));
      if (ended || rounds % roundsBetweenLooks === 0) await look();
      rounds += 1;
      return known
        .filter(({ id }) => !isRead(id))
        .filter(({ parent }) => !known.some(({ id }) => id === parent && !isRead(id)))
        .map(({ id }) => id);
    },
    async read(shard) {
      const ShardIterator = iterators.get(shard) ?? (await iteratorFor(shard));
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator, Limit: 1000 }),
      );
      return { records: Records, done: () => void iterators.set(shard, NextShardIterator) };
    },
    forget: () => iterators.clear(),
  };
}
