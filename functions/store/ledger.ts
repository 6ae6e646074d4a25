import type { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import type { Write } from './commit.ts';
import { isNew } from './database.ts';
import { keys, tables } from './tables.ts';

/** What is recorded of a room of its own: as facts too. */
type RoomEvent = { readonly room: string; readonly kind: string };

export type Entry = {
  /** `obligationStream`, `submissionStream`, or that of a room. */
  readonly stream: string;
  /** 1 for the first; the row’s sequence after this event. */
  readonly sequence: number;
  /** The person’s id, or `portal` where it acts by itself. */
  readonly by: string;
  readonly at: string;
  readonly event: ObligationEvent | SubmissionEvent | RoomEvent;
};

/** The one writer of the ledger: appends, and never over anything. */
export const eventWrite = ({ stream, sequence, by, at, event }: Entry): Write => ({
  item: {
    Put: {
      TableName: tables.ledger(),
      Item: { ...keys.event(stream, sequence), by, at, event },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});
