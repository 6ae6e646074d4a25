import type { Me } from '../../shared/contract/account-routes.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';

/** Somebody signed in, with the roles given, at the board of Thamesford and its police. */
export const aMe = (...roles: RoleGrant[]): Me => ({
  person: { id: 'ola', name: 'Ola Example', email: 'ola@example.org' },
  roles,
  boards: [
    { id: 'thamesford', name: 'Thamesford Local Safeguarding Children Board', shortName: 'Thamesford LSCB' },
  ],
  agencies: [{ id: 'thamesford-police', name: 'Thamesford Police' }],
  session: { idleEndsAt: '2027-02-10T11:00:00.000Z', endsAt: '2027-02-10T20:00:00.000Z' },
  draftKey: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
});
