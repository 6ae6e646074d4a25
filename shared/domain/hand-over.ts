import type { PersonWithRoles } from './person.ts';
import type { RoleGrant } from './role.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Roles = Pick<PersonWithRoles, 'id' | 'roles'>;

/** What goes from a leaver to their successor: every role at the agency; those the successor holds already just end. */
export type HandOver = {
  readonly ended: readonly [RoleGrant, ...RoleGrant[]];
  readonly gained: readonly RoleGrant[];
};

const same = (a: RoleGrant, b: RoleGrant): boolean => {
  if (a.at !== 'agency' || b.at !== 'agency') return false;
  return a.agencyId === b.agencyId && a.role === b.role && a.unit === b.unit;
};

/**
 * All that somebody holds at an agency goes to somebody else in one step; nothing stays behind, so the agency keeps a
 * lead whenever it had one.
 */
export function handOver(leaver: Roles, successor: Roles, agencyId: string): Verdict<HandOver> {
  if (leaver.id === successor.id) return refused('to-themselves');
  const [first, ...others] = leaver.roles.filter(
    (grant) => grant.at === 'agency' && grant.agencyId === agencyId,
  );
  if (first === undefined) return refused('not-found');
  const ended = [first, ...others] as const;
  return agreed({
    ended: [...ended],
    gained: ended.filter((grant) => successor.roles.every((held) => !same(grant, held))),
  });
}
