import type { Instant } from '../../shared/domain/day.ts';
import type { Redaction, Reissued } from '../../shared/domain/redaction.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import type { Write } from './commit.ts';
import { redactionKeys } from './redaction-keys.ts';
import { tables } from './tables.ts';

type Replace = (text: string) => string;

/** What is done about a redaction: by whom, and what takes the place of what. */
export type Redacting = {
  readonly redaction: Redaction;
  readonly how: 'hidden' | 'restored' | 'erased';
  readonly replace: Replace;
  /** Why, in the words of whoever hid it: they stand in the history of each return. */
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
};

/** Frozen returns are kept in the bucket, which the store does not know. */
export type FrozenReturns = {
  readonly read: (digest: string) => Promise<Snapshot>;
  readonly write: (snapshot: Snapshot) => Promise<string>;
};

/** Frozen words that others have taken the place of, and the document that was made of them. */
export const replacedWrite = (
  { redaction: { id } }: Redacting,
  replaced: {
    readonly from: string;
    readonly to: string;
    readonly documentId: string;
    readonly reissued?: Reissued;
  },
): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...redactionKeys.replaced(id, replaced.from, replaced.documentId), ...replaced },
    },
  },
  otherwise: 'changed-meanwhile',
});
