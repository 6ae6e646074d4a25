import type { RoleGrant } from '../../shared/domain/role.ts';
import { refuse } from '../runtime/refused.ts';
import { getAgency } from './agencies.ts';
import { getBoard } from './boards.ts';

/** A role is held at a board, an agency or a unit that there is. Refuses with `not-found`. */
export async function checkPlace(grant: RoleGrant): Promise<void> {
  if (grant.at === 'board') await getBoard(grant.boardId);
  if (grant.at !== 'agency') return;
  const { units } = await getAgency(grant.agencyId);
  if (grant.unit !== undefined && !units.some(({ id }) => id === grant.unit)) refuse('not-found');
}
