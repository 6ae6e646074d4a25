import { expect, test } from 'vitest';
import { isOwnAgency, notOwnAgency, othersThan } from '../../../shared/domain/own-agency.ts';
import type { RoleGrant } from '../../../shared/domain/role.ts';

const manager: RoleGrant = { at: 'board', boardId: 'thamesford', role: 'manager' };
const atCouncil: RoleGrant = { at: 'agency', agencyId: 'council', role: 'contributor' };
const ofAUnit: RoleGrant = { at: 'agency', agencyId: 'council', role: 'lead', unit: 'housing' };

test('a manager employed by the council does not review the council’s return', () => {
  expect(notOwnAgency({ roles: [manager, atCouncil] }, 'council')).toEqual({
    ok: false,
    because: 'own-agency',
  });
  expect(notOwnAgency({ roles: [manager, ofAUnit] }, 'council').ok).toBe(false);
});

test('they review every other agency’s, and a manager employed nowhere reviews all', () => {
  expect(notOwnAgency({ roles: [manager, atCouncil] }, 'police').ok).toBe(true);
  expect(notOwnAgency({ roles: [manager] }, 'council').ok).toBe(true);
  expect(isOwnAgency({ roles: [{ at: 'installation', role: 'administrator' }] }, 'council')).toBe(false);
});

test('whoever holds no role at the agency may stand in', () => {
  const [ann, bob, cat] = [{ id: 'ann' }, { id: 'bob' }, { id: 'cat' }];
  expect(othersThan([ann, bob], [bob, cat])).toEqual([ann]);
});
