import type { Instant } from '../../shared/domain/day.ts';
import type { RedactedPlace, Redaction } from '../../shared/domain/redaction.ts';
import type { Write } from './commit.ts';
import { eventWrite } from './ledger.ts';
import { redactionStream } from './redaction-keys.ts';

type OfEvidence = Extract<RedactedPlace, { kind: 'evidence' }>;
type How = 'hidden' | 'restored' | 'erased';
type Who = { readonly by: string; readonly at: Instant };

/**
 * A version of a document is hidden, put back or erased for ever: facts and ids, in a stream of the redaction’s own,
 * since no return changes. Hidden is the first event, what was decided is the second and last.
 */
export function evidenceEventWrite(
  { id, agencyId, reason }: Pick<Redaction, 'id' | 'agencyId' | 'reason'>,
  { evidenceId, version }: OfEvidence,
  how: How,
  { by, at }: Who,
): Write {
  const event = { room: 'evidence', kind: how, redaction: id, agencyId, evidenceId, version, reason };
  return eventWrite({ stream: redactionStream(id), sequence: how === 'hidden' ? 1 : 2, by, at, event });
}
