import { handler as area } from '../../functions/agency/area.ts';
import { keys } from '../../functions/store/tables.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import type { AgencyRole, RoleGrant } from '../../shared/domain/role.ts';
import type { aSignedInPerson } from './a-person.ts';
import { aReturnIsAsked } from './a-return.ts';
import { anEvent, type Came, serveBy } from './an-event.ts';
import { storedItem } from './stored.ts';

export const agencyId = 'thamesford-police';

export type Somebody = Awaited<ReturnType<typeof aSignedInPerson>>;

export const units = [
  { id: 'custody', name: 'Custody and detention' },
  { id: 'patrol', name: 'Neighbourhood patrol' },
];

export const forUnit = (unit: string, role: AgencyRole = 'contributor'): RoleGrant => ({
  at: 'agency',
  agencyId,
  role,
  unit,
});

/** The police with two units, and their return as it was asked for. */
export async function aReturnToShare() {
  await storedItem(
    {
      ...keys.agency(agencyId),
      id: agencyId,
      name: 'Thamesford Police',
      kind: 'police',
      units,
      formerNames: [],
    },
    'DIRECTORY_TABLE',
  );
  return aReturnIsAsked();
}

/** Has somebody who is signed in ask the whole area, as their browser would. */
export const asks =
  (params: Record<string, string>) =>
  (
    key: RouteKey,
    { cookies }: Pick<Somebody, 'cookies'>,
    more: Record<string, string> = {},
    body?: unknown,
  ): Promise<Came> =>
    serveBy(area, anEvent(key, { cookies, params: { ...params, ...more }, body }));
