import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

/** One change of a table, as its stream hands it to a job. */
export const aStreamRecord = (
  item: Record<string, unknown>,
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE' = 'INSERT',
  sequence = '1',
): DynamoDBRecord => {
  const { pk, sk } = item;
  // The SDK’s attribute values are those of the stream, told apart by their types only.
  const image = marshall(item, { removeUndefinedValues: true }) as Record<string, AttributeValue>;
  return {
    eventName,
    eventID: `event-${sequence}`,
    dynamodb: {
      Keys: { pk: { S: String(pk) }, sk: { S: String(sk) } },
      NewImage: image,
      SequenceNumber: sequence,
      ApproximateCreationDateTime: 1_768_000_000,
    },
  };
};
