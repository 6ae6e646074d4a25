import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { getObligation } from './obligations.ts';
import { getRoundOf } from './rounds.ts';
import { findVersion } from './versions.ts';

type Where = {
  readonly boardId: string;
  readonly roundId: string;
  readonly agencyId: string;
  readonly version: string;
};

export type Received = {
  readonly round: Round;
  readonly obligation: Obligation;
  readonly version: SubmittedVersion;
};

/** The highest version that this board has been given; a later one belongs to the agency until it is shared. */
const pinned = ({ state }: Obligation): number => (state.kind === 'waiting' ? 0 : state.version);

/** A version that this board has received in this round. Refuses with `not-found`. */
export async function getReceivedVersion({ boardId, roundId, agencyId, version }: Where): Promise<Received> {
  const round = await getRoundOf(boardId, roundId);
  const obligation = await getObligation(roundId, agencyId);
  if (Number(version) > pinned(obligation)) return refuse('not-found');
  const found = orNotFound(await findVersion(obligation.submissionId, Number(version)));
  return { round, obligation, version: found };
}
